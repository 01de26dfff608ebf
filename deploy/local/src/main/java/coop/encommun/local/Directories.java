package coop.encommun.local;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/** Whole directories at once. */
final class Directories {
    private static final long MEGABYTE = 1024L * 1024L;

    private Directories() {}

    static void delete(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        Files.walkFileTree(directory, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (failure instanceof NoSuchFileException) { // gone already, which is what we want
                    return FileVisitResult.CONTINUE;
                }
                throw failure;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path emptied, IOException failure) throws IOException {
                Files.deleteIfExists(emptied);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** Refuses to go on when the file system of an existing directory has less than so much left. */
    static void requireSpace(Path directory, long megabytes) {
        try {
            long free = Files.getFileStore(directory).getUsableSpace() / MEGABYTE;
            if (free < megabytes) {
                throw LocalProblem.diskFull(directory, free, megabytes);
            }
        } catch (IOException failure) {
            throw LocalProblem.directoryUnusable(directory, failure);
        }
    }
}
