package org.tallystick.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One key for the spellings that a name takes in Latin letters by Dutch, English, German and French habit, and in Cyrillic, Arabic and
 * Hebrew letters: Bachmoet, Bakhmut, Bachmut and Бахмут share one. It is no spelling and is never shown. Two names with one key may be
 * two places: whoever uses it asks for more evidence.
 */
public final class TransliterationKey {
    /** The one sound of {@code kh, ch, sh, tsh}, which languages write with each other's letters; a letter of its own, so that keys are stable. */
    private static final char HUSH = '\u0283';

    /** The Arabic article as it is written before letters of all kinds. */
    private static final Set<String> ARTICLES = Set.of(
            "al", "el", "ul", "ar", "er", "as", "es", "ash", "esh", "asj", "at", "et", "ad", "ed", "an", "en", "az",
            "ez");

    /** Letters of other scripts to Latin; a letter that is neither here nor Latin leaves no trace. */
    private static final Map<Character, String> LETTERS = new HashMap<>();

    /** Groups of letters and the sounds they stand for, by their first letter, the longest first. */
    private static final List<List<Sound>> SOUNDS = new ArrayList<>();

    private record Sound(String letters, String latin) {}

    static {
        for (char first = 'a'; first <= 'z'; first++) {
            SOUNDS.add(new ArrayList<>());
        }
        letters(
                "абвгґдежзийклмнопрстуфхцчшщъыьэюяіїєўёјљњђћџқғңөүұәҳһ",
                "a b v g g d e zh z i i k l m n o p r s t u f kh ts ch sh shch - i - e iu ia i i ie v io i li ni di ch i"
                        + " k g n o u u a g g");
        letters(
                "ابتثجحخدذرزسشصضطظعغفقكلمنهويىةآأإؤئءپچگژ",
                "a b t th j h kh d dh r z s sh s d t z - gh f k k l m n h u i a a a a i u i - p ch g zh");
        letters("אבגדהוזחטיכךלמםנןסעפףצץקרשת", "a b g d h u z h t i k k l m m n n s - f f ts ts k r sh t");
        letters("čćçšşžßæœþðə", "ch ch ch sh sh z ss ae e th d a");
        sounds(String.valueOf(HUSH), "schtsch sjtsj chtch shch tsch tsj tch sch sj sh kh ch");
        sounds("i", "dzj dzh dsch dj y j");
        sounds("zia", "zja");
        sounds("z", "zj zh");
        sounds("ks", "x");
        sounds("ts", "tz");
        sounds("u", "oe ou");
        sounds("iu", "ioe iou");
        sounds("o", "io");
        sounds("e", "ie ye je");
        sounds("ai", "ei ey");
        sounds("f", "ph");
        sounds("t", "th");
        sounds("d", "dh");
        sounds("g", "gh h");
        sounds("k", "ck c q");
        sounds("v", "w");
        for (List<Sound> sounds : SOUNDS) {
            sounds.sort(Comparator.comparing((Sound sound) -> -sound.letters().length()));
        }
    }

    private TransliterationKey() {}

    /** The key of a name of one or more words; empty when it has no letter that is known. */
    public static String of(CharSequence name) {
        String composed = Normalizer.normalize(name, Normalizer.Form.NFC);
        StringBuilder key = new StringBuilder();
        int start = 0;
        while (start < composed.length()) {
            int end = start;
            while (end < composed.length() && Character.isLetter(composed.charAt(end))) {
                end++;
            }
            if (end > start) {
                String word = latin(composed, start, end);
                boolean last = end == composed.length();
                if (last || !ARTICLES.contains(word)) {
                    key.append(word);
                }
            }
            start = end + 1;
        }
        StringBuilder before;
        do {
            before = key;
            key = folded(before);
        } while (key.compareTo(before) != 0);
        return key.toString();
    }

    /** One pass over the letters: sounds folded together, double letters made one, the ending made {@code a}. */
    private static StringBuilder folded(CharSequence letters) {
        StringBuilder key = new StringBuilder(letters.length());
        int at = 0;
        int length = letters.length();
        if (length > 4 && letters.charAt(length - 1) == 'h' && isOpen(letters.charAt(length - 2))) {
            length--;
        }
        while (at < length) {
            Sound sound = sound(letters, at);
            String to = sound == null ? String.valueOf(letters.charAt(at)) : sound.latin();
            if (at == 0 && letters.charAt(0) == 'x') {
                to = String.valueOf(HUSH);
            }
            for (int i = 0; i < to.length(); i++) {
                char c = to.charAt(i);
                if (key.length() == 0 || key.charAt(key.length() - 1) != c) {
                    key.append(c);
                }
            }
            at += sound == null ? 1 : sound.letters().length();
        }
        end(key);
        return key;
    }

    /** Makes {@code -e, -ah, -ia, -ieh} and their like one ending. */
    private static void end(StringBuilder key) {
        int end = key.length();
        if (end > 3 && isOpen(key.charAt(end - 1))) {
            end--;
            if (end > 3 && key.charAt(end - 1) == 'i') {
                end--;
            }
            key.setLength(end);
            key.append(key.charAt(end - 1) == 'a' ? "" : "a");
        }
    }

    private static boolean isOpen(char vowel) {
        return vowel == 'a' || vowel == 'e';
    }

    private static @Nullable Sound sound(CharSequence letters, int at) {
        char first = letters.charAt(at);
        if (first < 'a' || first > 'z') {
            return null;
        }
        for (Sound sound : SOUNDS.get(first - 'a')) {
            String from = sound.letters();
            boolean fits = at + from.length() <= letters.length();
            for (int i = 1; fits && i < from.length(); i++) {
                fits = letters.charAt(at + i) == from.charAt(i);
            }
            if (fits) {
                return sound;
            }
        }
        return null;
    }

    /** One word in plain Latin letters; the Arabic article goes. */
    private static String latin(String name, int start, int end) {
        int from = name.startsWith("ال", start) && end - start > 4 ? start + 2 : start;
        StringBuilder latin = new StringBuilder(end - from);
        for (int i = from; i < end; i++) {
            char c = Character.toLowerCase(name.charAt(i));
            String known = c == 'е' && followsVowel(latin) ? "ie" : c < 'z' ? null : LETTERS.get(c);
            if (known != null) {
                latin.append(known);
                continue;
            }
            char plain = Folding.fold(c);
            if (c >= 0x1E00 && c < 0x1F00) {
                plain = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD)
                        .charAt(0);
            }
            if (plain >= 'a' && plain <= 'z' || plain == HUSH) {
                latin.append(plain);
            }
        }
        return latin.toString();
    }

    private static boolean followsVowel(StringBuilder latin) {
        return latin.length() > 0 && "aeiou".indexOf(latin.charAt(latin.length() - 1)) >= 0;
    }

    private static void sounds(String sound, String spellings) {
        for (String spelling : spellings.split(" ")) {
            SOUNDS.get(spelling.charAt(0) - 'a').add(new Sound(spelling, sound));
        }
    }

    private static void letters(String script, String latin) {
        String[] sounds = latin.split(" ");
        for (int i = 0; i < script.length(); i++) {
            LETTERS.put(script.charAt(i), sounds[i].equals("-") ? "" : sounds[i]);
        }
    }
}
