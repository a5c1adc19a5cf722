package org.tallystick.app.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.zip.CRC32C;
import org.jdbi.v3.core.Handle;

/**
 * The sum over all bytes of a ledger's file, kept in the file itself: what no entry and no table reaches, say the space that
 * a page has left, is watched too. The chain of entries guards against forgery; this guards against a disk that forgets. The
 * sum is set when a writer closes the file, and holds for the last entry it had then.
 */
final class Seal {
    private static final byte[] MARK = {
        (byte) 0x9D, 't', 'a', 'l', 'l', 'y', 's', 't', 'i', 'c', 'k', ' ', 's', 'e', 'a', (byte) 0xEC
    };
    private static final int SUM = 8;
    private static final int TRIES = 4;
    private static final int BLOCK = 1 << 20;

    /** What a file says of itself. */
    enum State {
        /** Every byte is as the last writer left it. */
        WHOLE,
        /** A byte changed since. */
        BROKEN,
        /** The last writer was cut off, or another program is writing: nothing can be said. */
        OPEN
    }

    private Seal() {}

    /** Sets the sum; does nothing while others use the file, for the last one to leave will. */
    static void set(Handle handle, Path file) {
        byte[] head = head(handle);
        for (int i = 0; i < TRIES; i++) {
            if (!emptied(handle, file)) {
                return;
            }
            ByteBuffer sum = ByteBuffer.wrap(sum(file, at(handle, file)));
            byte[] value =
                    ByteBuffer.allocate(MARK.length + SUM).put(MARK).put(sum).array();
            handle.createUpdate("INSERT INTO seal (one, head, sum) VALUES (1, :head, :sum)"
                            + " ON CONFLICT (one) DO UPDATE SET head = excluded.head, sum = excluded.sum"
                            + " WHERE head <> excluded.head OR sum <> excluded.sum")
                    .bind("head", head)
                    .bind("sum", value)
                    .execute();
            if (emptied(handle, file) && state(handle, file) == State.WHOLE) {
                return;
            }
        }
    }

    /** Compares the bytes of {@code file} with its sum. */
    static State state(Handle handle, Path file) {
        byte[][] seal = handle.createQuery("SELECT head, sum FROM seal")
                .map((row, context) -> new byte[][] {row.getBytes("head"), row.getBytes("sum")})
                .findOne()
                .orElse(null);
        if (seal == null || waiting(file) || !Arrays.equals(seal[0], head(handle))) {
            return State.OPEN;
        }
        long at = at(handle, file);
        byte[] stored = Arrays.copyOfRange(seal[1], MARK.length, seal[1].length);
        return at >= 0 && Arrays.equals(stored, sum(file, at)) ? State.WHOLE : State.BROKEN;
    }

    private static byte[] head(Handle handle) {
        return handle.createQuery("SELECT hash FROM entry ORDER BY seq DESC LIMIT 1")
                .mapTo(byte[].class)
                .findOne()
                .orElse(Entry.START);
    }

    /** Whether all that was written is in the file itself, none of it in the log beside it. */
    private static boolean emptied(Handle handle, Path file) {
        int busy = handle.createQuery("PRAGMA wal_checkpoint(TRUNCATE)")
                .map((row, context) -> row.getInt(1))
                .one();
        return busy == 0 && !waiting(file);
    }

    private static boolean waiting(Path file) {
        try {
            Path log = file.resolveSibling(file.getFileName() + "-wal");
            return Files.exists(log) && Files.size(log) > 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the sum itself lies in the file; -1 when there is none. It has a page of its own. */
    private static long at(Handle handle, Path file) {
        long page = handle.createQuery("SELECT rootpage FROM sqlite_schema WHERE name = 'seal'")
                .mapTo(Long.class)
                .one();
        int size = handle.createQuery("PRAGMA page_size").mapTo(Integer.class).one();
        byte[] bytes = new byte[size];
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            channel.read(ByteBuffer.wrap(bytes), (page - 1) * size);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (int i = 0; i + MARK.length + SUM <= size; i++) {
            if (Arrays.equals(bytes, i, i + MARK.length, MARK, 0, MARK.length)) {
                return (page - 1) * size + i + MARK.length;
            }
        }
        return -1;
    }

    /** CRC-32C of the file, the 8 bytes at {@code hole} taken as zeros. */
    private static byte[] sum(Path file, long hole) {
        CRC32C crc = new CRC32C();
        ByteBuffer block = ByteBuffer.allocateDirect(BLOCK);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long from = 0;
            while (channel.read(block) > 0 || block.position() > 0) {
                block.flip();
                for (long i = Math.max(hole, from); hole >= 0 && i < Math.min(hole + SUM, from + block.limit()); i++) {
                    block.put((int) (i - from), (byte) 0);
                }
                from += block.limit();
                crc.update(block);
                block.clear();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ByteBuffer.allocate(SUM).putLong(crc.getValue()).array();
    }
}
