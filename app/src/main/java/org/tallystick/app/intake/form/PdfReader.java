package org.tallystick.app.intake.form;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;
import org.tallystick.app.intake.bytes.TooLarge;

/** A PDF to the report it is. */
public final class PdfReader {
    /** Titles that programs make of file names. */
    private static final Pattern NO_TITLE = Pattern.compile(
            "(?i)(untitled|titel|title|document|microsoft word|powerpoint|slide)\\b.*|.*\\.(docx?|pdf|indd|pptx?|xlsx?|odt|rtf|qxd|p65)");

    private PdfReader() {}

    /**
     * The report in {@code pdf}.
     *
     * @throws NoReport when there is none
     * @throws TooLarge when its text is longer than a report may be
     */
    public static Draft read(byte[] pdf) throws NoReport, TooLarge {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            if (!document.getCurrentAccessPermission().canExtractContent()) {
                throw new NoReport("a PDF whose owner locks its text against copying; ask for an open one");
            }
            String text = PdfText.of(PdfLines.of(document));
            if (text.codePoints().noneMatch(Character::isLetter)) {
                throw new NoReport(
                        document.getNumberOfPages() == 0
                                ? "a PDF without a page"
                                : "a PDF without text: scanned pictures; run OCR first");
            }
            PDDocumentInformation about = document.getDocumentInformation();
            String language = document.getDocumentCatalog().getLanguage();
            return new Draft(text, title(about.getTitle()), null, published(about, text), null, tag(language));
        } catch (InvalidPasswordException e) {
            throw new NoReport("a PDF locked with a password; unlock it first");
        } catch (TooLarge e) {
            throw e;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw new NoReport("a damaged PDF: " + reason(e) + "; open it in a viewer and save it anew");
        } catch (OutOfMemoryError e) {
            throw new NoReport("a PDF that unpacks to more than fits in memory; save its text as .txt");
        }
    }

    private static String reason(Throwable e) {
        String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return message.length() > 120 ? message.substring(0, 120) + "\u2026" : message;
    }

    private static @Nullable String title(@Nullable String title) {
        String words =
                title == null ? "" : title.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        return words.length() < 4
                        || words.length() > 300
                        || NO_TITLE.matcher(words).matches()
                        || words.indexOf(' ') < 0
                ? null
                : words;
    }

    /** The day it was made, when its text names that year: else it may be the day of a scan or a copy. */
    private static @Nullable String published(PDDocumentInformation about, String text) {
        Calendar made = about.getCreationDate();
        if (made == null) {
            return null;
        }
        try {
            String day = made.toInstant()
                    .atOffset(ZoneOffset.ofTotalSeconds(made.getTimeZone().getRawOffset() / 1000))
                    .toLocalDate()
                    .toString();
            return text.contains(day.substring(0, 4)) ? Dates.iso(day) : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable String tag(@Nullable String language) {
        return language != null && language.matches("[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*") ? language : null;
    }
}
