package org.tallystick.app.export.dispute;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javax.imageio.ImageIO;

/** Writes a plot as a picture: SVG, or PNG drawn from that SVG. */
public final class PlotFile {
    /** Dots of a PNG for each unit of the SVG. */
    private static final int SHARPNESS = 2;

    /** Dots from top to bottom that a PNG may have. */
    private static final int TALLEST = 30_000;

    private PlotFile() {}

    /** Whether {@code file} ends as a picture that can be written. */
    public static boolean isKnown(Path file) {
        return ending(file, ".svg") || ending(file, ".png");
    }

    private static boolean ending(Path file, String ending) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(ending);
    }

    /**
     * Writes a picture to {@code file}, in the form that its name ends in.
     *
     * @throws IOException when it cannot be written, or is too large for PNG
     */
    public static void write(String svg, Path file) throws IOException {
        if (ending(file, ".svg")) {
            Files.writeString(file, svg);
            return;
        }
        System.setProperty("java.awt.headless", "true");
        SVGDocument document = new SVGLoader()
                .load(
                        new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)),
                        null,
                        LoaderContext.createDefault());
        if (document == null) {
            throw new IOException("the picture could not be drawn; write it as .svg");
        }
        var size = document.size();
        if (size.getHeight() * SHARPNESS > TALLEST) {
            throw new IOException("too tall for PNG; write it as .svg, or fewer plots (--limit)");
        }
        BufferedImage image = new BufferedImage(
                (int) Math.ceil(size.getWidth() * SHARPNESS),
                (int) Math.ceil(size.getHeight() * SHARPNESS),
                BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        graphics.scale(SHARPNESS, SHARPNESS);
        document.render((javax.swing.JComponent) null, graphics);
        graphics.dispose();
        try (var out = Files.newOutputStream(file)) {
            ImageIO.write(image, "png", out);
        }
    }
}
