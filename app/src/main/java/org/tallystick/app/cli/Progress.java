package org.tallystick.app.cli;

import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** How far a run is: a bar on standard error, from the 21st report on, or one line a minute where there is no terminal. */
final class Progress implements AutoCloseable {
    private static final int FEW = 20;
    private static final long LINE_EVERY = TimeUnit.MINUTES.toNanos(1);

    private final String task;
    private final boolean shown;
    private final long size;
    private final Consumer<String> line;
    private final long start = System.nanoTime();
    private long told = start;
    private int reports;
    private @Nullable ProgressBar bar;

    /**
     * @param task what is done, say {@code reading}
     * @param shown whether a bar may appear; else there are lines
     * @param size bytes of all inputs; -1 when unknown
     * @param line takes a line a minute
     */
    Progress(String task, boolean shown, long size, Consumer<String> line) {
        this.task = task;
        this.shown = shown;
        this.size = size;
        this.line = line;
    }

    /** One more report is done, and {@code bytes} of the inputs were taken in by now. */
    void step(long bytes) {
        reports++;
        if (!shown) {
            tell(bytes);
        } else if (reports > FEW) {
            ProgressBar current = bar();
            current.stepTo(bytes);
            current.setExtraMessage(String.format(Locale.ROOT, " %,d reports, %.0f/s", reports, reports / seconds()));
        }
    }

    private ProgressBar bar() {
        ProgressBar current = bar;
        if (current == null) {
            current = new ProgressBarBuilder()
                    .setTaskName(task)
                    .setInitialMax(size)
                    .setUnit(" kB", 1024)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setUpdateIntervalMillis(200)
                    .build();
            bar = current;
        }
        return current;
    }

    private void tell(long bytes) {
        if (System.nanoTime() - told < LINE_EVERY) {
            return;
        }
        told = System.nanoTime();
        String left = size <= 0 || bytes <= 0
                ? ""
                : String.format(
                        Locale.ROOT,
                        ", %d %% of the input, about %.0f minutes left",
                        100 * bytes / size,
                        Math.ceil(seconds() * (size - bytes) / bytes / 60));
        line.accept(String.format(Locale.ROOT, "%s: %,d reports, %.0f/s%s", task, reports, reports / seconds(), left));
    }

    private double seconds() {
        return Math.max(0.001, (System.nanoTime() - start) / 1e9);
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
