package org.tallystick.app.cli;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** A bar on standard error, from the 21st report on, when that is a terminal and the output goes elsewhere. */
final class Progress implements AutoCloseable {
    private static final int FEW = 20;

    private final boolean shown;
    private final long size;
    private int reports;
    private @Nullable ProgressBar bar;

    /**
     * @param shown whether a bar may appear at all
     * @param size bytes of all inputs; -1 when unknown
     */
    Progress(boolean shown, long size) {
        this.shown = shown;
        this.size = size;
    }

    /** One more report was read, and {@code bytes} of the inputs were taken in by now. */
    void step(long bytes) {
        reports++;
        if (!shown || reports <= FEW) {
            return;
        }
        ProgressBar current = bar;
        if (current == null) {
            current = new ProgressBarBuilder()
                    .setTaskName("reading")
                    .setInitialMax(size)
                    .setUnit(" kB", 1024)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setUpdateIntervalMillis(200)
                    .build();
            bar = current;
        }
        current.stepTo(bytes);
        current.setExtraMessage(" " + reports + " reports");
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
