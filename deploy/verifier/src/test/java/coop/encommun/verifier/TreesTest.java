package coop.encommun.verifier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TreesTest {
    private static final int LARGEST = 260;

    private final List<Hash> leaves = IntStream.range(0, LARGEST)
            .mapToObj(row -> Hash.leaf(new byte[] {(byte) row, (byte) (row >> 8)}))
            .toList();

    /** The vectors of the certificate-transparency project, from which RFC 6962 came. */
    @Test
    void rootsAreThoseOfCertificateTransparency() {
        List<Hash> inputs = Stream.of(
                        "",
                        "00",
                        "10",
                        "2021",
                        "3031",
                        "40414243",
                        "5051525354555657",
                        "606162636465666768696a6b6c6d6e6f")
                .map(hex -> Hash.leaf(HexFormat.of().parseHex(hex)))
                .toList();
        List<String> roots = List.of(
                "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
                "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
                "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
                "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
                "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
                "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
                "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
                "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");
        for (int size = 0; size < roots.size(); size++) {
            assertEquals(roots.get(size), MerkleRoot.of(inputs.subList(0, size)).hex());
        }
    }

    @Test
    void rootsOfAllSizesAreThoseOfTheDefinition() {
        for (int size = 0; size <= LARGEST; size++) {
            assertEquals(NaiveTree.root(leaves.subList(0, size)), MerkleRoot.of(leaves.subList(0, size)));
        }
    }

    @Test
    void provesEachRowOfEachSizeAndNoOther() {
        for (int size = 1; size <= LARGEST; size += size < 132 || size > 253 ? 1 : 61) {
            List<Hash> some = leaves.subList(0, size);
            Hash root = NaiveTree.root(some);
            for (int index = 0; index < size; index++) {
                List<Hash> path = NaiveTree.path(index, some);
                assertTrue(InclusionProof.verify(some.get(index), index, size, path, root));
                assertFalse(InclusionProof.verify(leaves.get((index + 1) % LARGEST), index, size, path, root));
            }
        }
    }

    @Test
    void refusesProofsThatWereBent() {
        for (int size = 1; size <= 70; size++) {
            List<Hash> some = leaves.subList(0, size);
            Hash root = NaiveTree.root(some);
            for (int index = 0; index < size; index++) {
                List<Hash> path = NaiveTree.path(index, some);
                Hash leaf = some.get(index);
                for (int other = -1; other <= size + 1; other++) {
                    assertEquals(other == index, InclusionProof.verify(leaf, other, size, path, root));
                }
                for (List<Hash> bent : bent(path)) {
                    assertFalse(InclusionProof.verify(leaf, index, size, bent, root));
                }
                assertFalse(InclusionProof.verify(leaf, index, size, path, leaves.get(LARGEST - 1)));
            }
        }
    }

    @Test
    void provesThatEachSizeGrewFromEachSmaller() {
        for (int to = 0; to <= 130; to++) {
            for (int from = 0; from <= to; from++) {
                List<Hash> path = NaiveTree.consistency(from, leaves.subList(0, to));
                Hash older = NaiveTree.root(leaves.subList(0, from));
                Hash newer = NaiveTree.root(leaves.subList(0, to));
                ConsistencyProof proof = new ConsistencyProof(from, to, path);
                assertTrue(proof.verify(older, newer), proof::toString);
                assertFalse(proof.verify(leaves.get(7), newer), proof::toString);
                assertEquals(
                        from == 0 && to > 0,
                        proof.verify(older, leaves.get(7)),
                        proof::toString); // all begins with nothing
                for (List<Hash> bent : bent(path)) {
                    assertFalse(new ConsistencyProof(from, to, bent).verify(older, newer), proof::toString);
                }
                if (from < to) {
                    assertFalse(new ConsistencyProof(to, from, path).verify(newer, older));
                }
            }
        }
    }

    @Test
    void hugeSizesEndInAnAnswer() {
        List<Hash> path = leaves.subList(0, 63);
        assertFalse(InclusionProof.verify(leaves.get(0), Long.MAX_VALUE - 1, Long.MAX_VALUE, path, leaves.get(1)));
        assertFalse(InclusionProof.verify(leaves.get(0), Long.MAX_VALUE, Long.MAX_VALUE, path, leaves.get(1)));
        assertFalse(
                new ConsistencyProof(Long.MAX_VALUE - 1, Long.MAX_VALUE, path).verify(leaves.get(0), leaves.get(1)));
        assertFalse(new ConsistencyProof(1L << 62, Long.MAX_VALUE, path).verify(leaves.get(0), leaves.get(1)));
    }

    private static List<List<Hash>> bent(List<Hash> path) {
        List<List<Hash>> all = new ArrayList<>();
        for (int at = 0; at < path.size(); at++) {
            List<Hash> changed = new ArrayList<>(path);
            changed.set(at, Hash.node(path.get(at), path.get(at)));
            all.add(changed);
            List<Hash> shorter = new ArrayList<>(path);
            shorter.remove(at);
            all.add(shorter);
        }
        List<Hash> longer = new ArrayList<>(path);
        longer.add(Hash.ZERO);
        all.add(longer);
        return all;
    }
}
