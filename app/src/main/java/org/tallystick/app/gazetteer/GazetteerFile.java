package org.tallystick.app.gazetteer;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.tallystick.lang.States;
import org.tallystick.resolve.place.PlaceSource;

/**
 * An imported gazetteer, mapped into memory: opening it reads the header only, and a name reads its own places. Safe for use by many
 * threads.
 */
public final class GazetteerFile implements PlaceSource {
    private final ByteBuffer file;
    private final int places;
    private final int slots;
    private final int names;
    private final int start;

    private GazetteerFile(ByteBuffer file) {
        this.file = file;
        this.places = file.getInt(8);
        this.slots = file.getInt(12);
        this.names = file.getInt(20);
        this.start = GazetteerFormat.HEADER + slots * GazetteerFormat.SLOT;
    }

    /** The gazetteer in {@code path}; fails when the file is not whole or not of this edition. */
    public static GazetteerFile open(Path path) {
        try (FileChannel channel = FileChannel.open(path)) {
            if (channel.size() <= Integer.MAX_VALUE && channel.size() >= GazetteerFormat.HEADER) {
                ByteBuffer file = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
                if (isWhole(file)) {
                    return new GazetteerFile(file);
                }
            }
        } catch (IOException e) {
            throw new GazetteerException(path + ": cannot be read: " + e.getMessage(), e);
        }
        throw new GazetteerException(
                path
                        + ": no gazetteer of this edition of Tallystick; make it again with `tallystick gazetteer import FILE`");
    }

    private static boolean isWhole(ByteBuffer file) {
        long slots = file.getInt(12);
        return file.getLong(0) == GazetteerFormat.MAGIC
                && Long.bitCount(slots) == 1
                && GazetteerFormat.HEADER + slots * GazetteerFormat.SLOT + file.getInt(16) == file.capacity();
    }

    /** Number of places. */
    public int places() {
        return places;
    }

    /** Number of names, each place's own counted apart. */
    public int names() {
        return names;
    }

    @Override
    public List<Found> named(String name) {
        List<Found> found = new ArrayList<>(1);
        long hash = GazetteerFormat.hash(name);
        int slot = GazetteerFormat.slot(hash, slots);
        for (int looked = 0; looked < slots; looked++) {
            int at = GazetteerFormat.HEADER + slot * GazetteerFormat.SLOT;
            int place = file.getInt(at + 8);
            if (place == 0) {
                break;
            }
            if (file.getLong(at) == hash) {
                found.add(place(start + place - 1));
            }
            slot = slot + 1 & slots - 1;
        }
        return found;
    }

    private Found place(int at) {
        byte[] name = new byte[file.getShort(at + 19)];
        file.get(at + 21, name);
        String country = "" + (char) file.get(at + 16) + (char) file.get(at + 17);
        return new Found(
                "geonames:" + file.getInt(at),
                new String(name, StandardCharsets.UTF_8),
                States.iso3(country),
                file.getInt(at + 4) / GazetteerFormat.DEGREE,
                file.getInt(at + 8) / GazetteerFormat.DEGREE,
                GazetteerFormat.PRECISIONS.get(file.get(at + 18)),
                file.getInt(at + 12));
    }
}
