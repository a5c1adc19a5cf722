package org.tallystick.app.intake.form;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;
import org.tallystick.app.intake.bytes.Limits;
import org.tallystick.app.intake.bytes.TooLarge;

/** Collects the lines of a PDF with their places, in the order in which its maker wrote them. For one document. */
final class PdfLines extends PDFTextStripper {
    /**
     * A line as it stands.
     *
     * @param page number of its page, from 1
     * @param left where it begins, in points from the left
     * @param right where it ends
     * @param base its base line, in points from the top
     * @param size height of its letters, in points
     */
    record Line(String text, int page, float left, float right, float base, float size) {}

    private final List<Line> lines = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private float left;
    private float right;
    private float base;
    private float size;
    private long length;

    private PdfLines() {
        setSuppressDuplicateOverlappingText(false);
    }

    /** The lines of {@code document}. */
    static List<Line> of(PDDocument document) throws IOException {
        PdfLines collector = new PdfLines();
        collector.writeText(document, Writer.nullWriter());
        return collector.lines;
    }

    @Override
    protected void writeString(String text, @Nullable List<TextPosition> positions) throws IOException {
        length += text.length();
        if (length > Limits.REPORT) {
            throw new TooLarge(Limits.REPORT);
        }
        if (positions != null && !positions.isEmpty()) {
            TextPosition first = positions.get(0);
            TextPosition last = positions.get(positions.size() - 1);
            left = words.isEmpty() ? first.getXDirAdj() : Math.min(left, first.getXDirAdj());
            right = last.getXDirAdj() + last.getWidthDirAdj();
            base = first.getYDirAdj();
            size = Math.max(size, first.getFontSizeInPt());
        }
        words.append(text);
    }

    @Override
    protected void writeWordSeparator() {
        words.append(' ');
    }

    @Override
    protected void writeLineSeparator() {
        end();
    }

    @Override
    protected void writeParagraphEnd() throws IOException {
        end();
        super.writeParagraphEnd();
    }

    @Override
    protected void endPage(PDPage page) {
        end();
    }

    private void end() {
        String text = words.toString().replaceAll("[\\s\\p{Cntrl}\u00A0]+", " ").strip();
        if (!text.isEmpty()) {
            lines.add(new Line(text, getCurrentPageNo(), left, right, base, size));
        }
        words.setLength(0);
        size = 0;
    }
}
