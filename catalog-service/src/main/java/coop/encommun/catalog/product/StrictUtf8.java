package coop.encommun.catalog.product;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;

/**
 * Reads UTF-8, with or without a byte order mark, and stops at the first byte that is none: a file in another encoding must
 * not fill the catalogue with "Ã©".
 */
final class StrictUtf8 extends Reader {

    /** Bytes that are not UTF-8, and the line they stand on. */
    static final class Broken extends IOException {
        private static final long serialVersionUID = 1L;

        private final long line;

        Broken(long line) {
            super("Not UTF-8 on line " + line);
            this.line = line;
        }

        long line() {
            return line;
        }
    }

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final InputStream in;
    private final CharsetDecoder decoder = UTF_8.newDecoder(); // reports what it cannot read
    private final ByteBuffer bytes = ByteBuffer.allocate(16 * 1024).flip();
    private long line = 1;
    private boolean atStart = true;
    private boolean ended;

    StrictUtf8(InputStream in) {
        this.in = in;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        CharBuffer chars = CharBuffer.wrap(target, offset, length).slice();
        while (true) {
            CoderResult result = decoder.decode(bytes, chars, ended);
            if (atStart && chars.position() > 0) skipMark(chars);
            if (chars.position() > 0) return counted(chars);
            if (result.isError()) throw new Broken(line);
            if (result.isOverflow()) return 0;
            if (ended) return -1;
            refill();
        }
    }

    private void skipMark(CharBuffer chars) {
        atStart = false;
        if (chars.get(0) == BYTE_ORDER_MARK) chars.flip().position(1).compact();
    }

    private int counted(CharBuffer chars) {
        for (int i = 0; i < chars.position(); i++) if (chars.get(i) == '\n') line++;
        return chars.position();
    }

    private void refill() throws IOException {
        bytes.compact();
        int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        if (read < 0) ended = true;
        else bytes.position(bytes.position() + read);
        bytes.flip();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
