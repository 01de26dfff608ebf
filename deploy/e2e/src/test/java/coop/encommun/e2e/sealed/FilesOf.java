package coop.encommun.e2e.sealed;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/** All files of a directory that changes while it is read. */
final class FilesOf extends SimpleFileVisitor<Path> {
    /** What is done with each of them. */
    interface Reader {
        void read(Path file) throws IOException;
    }

    private final Reader reader;

    FilesOf(Reader reader) {
        this.reader = reader;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
        reader.read(file);
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException goneMeanwhile) {
        return FileVisitResult.CONTINUE;
    }
}
