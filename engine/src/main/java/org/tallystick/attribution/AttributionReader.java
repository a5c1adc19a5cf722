package org.tallystick.attribution;

import java.util.List;
import org.tallystick.lang.Pack;
import org.tallystick.mention.Chart;

/** Reads who says what in a report. */
public final class AttributionReader {
    private final Pack pack;
    private final SourceReader sources;
    private final CueReader cues;

    public AttributionReader(Pack pack) {
        this.pack = pack;
        this.sources = new SourceReader(pack);
        this.cues = new CueReader(pack);
    }

    /** Reads the sentences of one report. */
    public Voices read(List<Chart> charts) {
        return new Voices(pack, charts, sources, cues);
    }
}
