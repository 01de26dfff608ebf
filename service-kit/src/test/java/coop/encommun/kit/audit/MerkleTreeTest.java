package coop.encommun.kit.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MerkleTreeTest {

    private static final int LARGEST = 600;
    /** The entries and roots of Certificate Transparency's own tests. */
    private static final List<String> ENTRIES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    private static final List<String> ROOTS = List.of(
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    private final List<byte[]> leaves = IntStream.range(0, LARGEST)
            .mapToObj(i -> TreeHash.leaf(("entry " + i).getBytes(UTF_8)))
            .toList();

    @Test
    void hasTheRootsOfCertificateTransparency() {
        List<byte[]> known = ENTRIES.stream()
                .map(HexFormat.of()::parseHex)
                .map(TreeHash::leaf)
                .toList();
        for (int size = 0; size <= known.size(); size++) {
            byte[] root = new MerkleTree(new KnownHashes(known), size).root();
            assertEquals(ROOTS.get(size), HexFormat.of().formatHex(root), "size " + size);
        }
    }

    @Test
    void hasTheProofsOfCertificateTransparency() {
        List<byte[]> known = ENTRIES.stream()
                .map(HexFormat.of()::parseHex)
                .map(TreeHash::leaf)
                .toList();
        var hashes = new KnownHashes(known);

        assertEquals(
                List.of(
                        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
                        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"),
                hex(new MerkleTree(hashes, 8).inclusion(5)));
        assertEquals(
                List.of(
                        "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
                        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"),
                hex(new MerkleTree(hashes, 8).consistency(6)));
    }

    @Test
    void provesEveryEntryAtEverySize() {
        var hashes = new KnownHashes(leaves);
        for (int size = 1; size <= LARGEST; size++) {
            byte[] root = NaiveTree.root(leaves.subList(0, size));
            var tree = new MerkleTree(hashes, size);
            assertArrayEquals(root, tree.root(), "size " + size);
            for (int index : indices(size)) {
                byte[] climbed = NaiveTree.climb(index, size, leaves.get(index), tree.inclusion(index));
                assertArrayEquals(root, climbed, index + " in " + size);
            }
        }
    }

    @Test
    void provesAsThePaperSays() {
        var hashes = new KnownHashes(leaves);
        for (int size : List.of(1, 2, 3, 7, 255, 256, 257, 511, 512, 513, 599)) {
            var tree = new MerkleTree(hashes, size);
            for (int at = 1; at <= size; at++) {
                assertEquals(hex(NaiveTree.path(at - 1, leaves.subList(0, size))), hex(tree.inclusion(at - 1)));
                assertEquals(hex(NaiveTree.subproof(at, leaves.subList(0, size), true)), hex(tree.consistency(at)));
            }
        }
    }

    @Test
    void readsFewBlocksOfAVastLog() {
        var counted = new CountedHashes();
        long size = 3_000_000_123L;

        new MerkleTree(counted, size).inclusion(1_234_567_890L);
        assertTrue(counted.blocks() <= 8, counted.blocks() + " blocks");
        new MerkleTree(counted, size).consistency(2_999_999_999L);
        assertTrue(counted.blocks() <= 16, counted.blocks() + " blocks");
    }

    @Test
    void refusesWhatIsNotInTheLog() {
        var tree = new MerkleTree(new KnownHashes(leaves), 7);
        assertThrows(IllegalArgumentException.class, () -> tree.inclusion(7));
        assertThrows(IllegalArgumentException.class, () -> tree.inclusion(-1));
        assertThrows(IllegalArgumentException.class, () -> tree.consistency(0));
        assertThrows(IllegalArgumentException.class, () -> tree.consistency(8));
    }

    private static int[] indices(int size) {
        return IntStream.concat(
                        IntStream.of(0, size / 2, size - 1, 255, 256, 511, 512),
                        IntStream.iterate(size % 7, i -> i < size, i -> i + 7))
                .filter(i -> i < size)
                .distinct()
                .toArray();
    }

    private static List<String> hex(List<byte[]> hashes) {
        return hashes.stream().map(HexFormat.of()::formatHex).toList();
    }

    /** Subtrees of 256 and 65,536 computed from leaves at hand. */
    private record KnownHashes(List<byte[]> leaves) implements Hashes {
        @Override
        public byte[] at(int level, long index) {
            if (level == 0) return leaves.get((int) index);
            return TreeHash.over(IntStream.range(0, FAN)
                    .mapToObj(i -> at(level - 1, index * FAN + i))
                    .toList());
        }
    }

    private static final class CountedHashes implements Hashes {
        private final java.util.Set<String> asked = new java.util.HashSet<>();

        int blocks() {
            return asked.size();
        }

        @Override
        public byte[] at(int level, long index) {
            asked.add(level + "/" + index / FAN);
            return new byte[TreeHash.LENGTH];
        }
    }
}
