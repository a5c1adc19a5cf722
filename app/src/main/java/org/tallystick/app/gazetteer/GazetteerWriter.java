package org.tallystick.app.gazetteer;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import org.tallystick.model.Precision;
import org.tallystick.text.Folding;

/** Gathers places of GeoNames and writes them as a {@link GazetteerFile}. For one thread. */
final class GazetteerWriter {
    /** Fewest characters of a folded name; shorter ones are codes of airports and words of every language. */
    private static final int SHORTEST = 4;

    private static final int LONGEST = 200;

    private final BitSet taken = new BitSet();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream places = new DataOutputStream(bytes);
    private long[] hashes = new long[1 << 16];
    private int[] targets = new int[1 << 16];
    private int names;
    private int count;

    /** Takes a place in, unless its kind is not kept or it was there already. */
    void add(GeonamesRow row) {
        Precision precision = row.precision();
        if (precision == null || taken.get(row.id())) {
            return;
        }
        taken.set(row.id());
        Set<String> folded = new HashSet<>();
        for (String name : row.names()) {
            String form = Folding.name(name);
            if (form.length() >= SHORTEST && form.length() <= LONGEST && isAlphabetic(form)) {
                folded.add(form);
            }
        }
        int target = bytes.size() + 1;
        folded.forEach(form -> name(GazetteerFormat.hash(form), target));
        write(row, precision);
        count++;
    }

    /** Number of places taken in. */
    int count() {
        return count;
    }

    /** Number of names taken in. */
    int names() {
        return names;
    }

    /** Writes all to {@code path}, whole or not at all, and makes its folder when it is not there. */
    void save(Path path) throws IOException {
        int slots = Integer.highestOneBit(Math.max(8, names + names / 2)) * 2;
        long size = GazetteerFormat.HEADER + (long) slots * GazetteerFormat.SLOT + bytes.size();
        if (size > Integer.MAX_VALUE) {
            throw new GazetteerException(count + " places are too many for one gazetteer; choose with --country");
        }
        ByteBuffer file = ByteBuffer.allocate((int) size);
        file.putLong(GazetteerFormat.MAGIC)
                .putInt(count)
                .putInt(slots)
                .putInt(bytes.size())
                .putInt(names);
        for (int i = 0; i < names; i++) {
            int slot = GazetteerFormat.slot(hashes[i], slots);
            while (file.getInt(at(slot) + 8) != 0) {
                slot = slot + 1 & slots - 1;
            }
            file.putLong(at(slot), hashes[i]).putInt(at(slot) + 8, targets[i]);
        }
        file.position(at(slots)).put(bytes.toByteArray());
        Path folder = path.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path part = Files.createTempFile(folder, "gazetteer", ".part");
        try {
            Files.write(part, file.array());
            Files.move(part, path, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static int at(int slot) {
        return GazetteerFormat.HEADER + slot * GazetteerFormat.SLOT;
    }

    private void name(long hash, int target) {
        if (names == hashes.length) {
            hashes = Arrays.copyOf(hashes, names * 2);
            targets = Arrays.copyOf(targets, names * 2);
        }
        hashes[names] = hash;
        targets[names] = target;
        names++;
    }

    private void write(GeonamesRow row, Precision precision) {
        try {
            byte[] name = row.name().getBytes(StandardCharsets.UTF_8);
            places.writeInt(row.id());
            places.writeInt((int) Math.round(row.lat() * GazetteerFormat.DEGREE));
            places.writeInt((int) Math.round(row.lon() * GazetteerFormat.DEGREE));
            places.writeInt((int) Math.min(row.population(), Integer.MAX_VALUE));
            places.writeByte(row.country().isEmpty() ? ' ' : row.country().charAt(0));
            places.writeByte(row.country().isEmpty() ? ' ' : row.country().charAt(1));
            places.writeByte(GazetteerFormat.PRECISIONS.indexOf(precision));
            places.writeShort(Math.min(name.length, Short.MAX_VALUE));
            places.write(name, 0, Math.min(name.length, Short.MAX_VALUE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a name is in a script of letters that the reader may meet; names in others are spared. */
    private static boolean isAlphabetic(String name) {
        return switch (Character.UnicodeScript.of(name.codePointAt(0))) {
            case LATIN, CYRILLIC, ARABIC, HEBREW, GREEK, ARMENIAN, GEORGIAN -> true;
            default -> false;
        };
    }
}
