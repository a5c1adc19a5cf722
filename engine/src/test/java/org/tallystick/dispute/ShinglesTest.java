package org.tallystick.dispute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.tallystick.dispute.Copies.Copy;

class ShinglesTest {
    private static final String WIRE = """
            A missile hit a crowded market in the centre of the town on Monday, killing at least 16 people and wounding 33,
            the regional governor said. Rescue workers searched the ruins until nightfall for people who were still missing.
            The governor said that a child was among the dead and that four of the wounded were in a critical condition.
            "There was no military target here, only people who came to buy bread," he told reporters beside the burnt stalls.
            The defence ministry of the neighbouring country denied that its forces had fired at the town that day. A witness
            who sells vegetables said she had heard a whistle and then saw the roof come down upon the rows of tables. The
            town lies twenty kilometres from the front and has been shelled many times since the war began last year.
            """;

    private static final String OTHER = """
            Sixteen people died when a rocket struck stalls in the town, according to the head of the region, in what was one of
            the deadliest strikes of the month. Dozens were hurt. Firemen carried bodies out of the smoke while relatives
            waited behind a cordon. The president spoke of a deliberate attack on civilians and asked allies for more air
            defence. Moscow says it does not aim at civilians. Investigators collected fragments to find out which weapon
            was used; an expert pointed out that the crater suggests a missile that came from the east.
            """;

    /** Texts of distinct invented words, so that two resemble each other only as far as they are made to. */
    static String words(long seed, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Long.toString(Mixing.mix(seed * 1_000_003 + i) >>> 34, 36))
                .collect(Collectors.joining(" "));
    }

    private static Resemblance between(String one, String other) {
        return Shingles.of(one).with(Shingles.of(other));
    }

    private static boolean meet(String one, String other) {
        long[] keys = Shingles.of(other).keys();
        return Arrays.stream(Shingles.of(one).keys()).anyMatch(key -> Arrays.binarySearch(keys, key) >= 0);
    }

    @Test
    void seesThroughCasePunctuationAccentsAndLineBreaks() {
        String other = WIRE.toUpperCase(Locale.ROOT)
                .replace("\n", "  ")
                .replace(",", " –")
                .replace('"', '»');
        assertThat(between(WIRE, other).jaccard()).isEqualTo(1);
        assertThat(Letters.fold("Café d’Orsay, cafe\u0301 dOrsay: Ёлка й ＡＢ ١٢"))
                .isEqualTo("cafe dorsay cafe dorsay елка и ａｂ 12");
    }

    @Test
    void aTextWithSomeSpellingsChangedAndATollUpdatedIsACopy() {
        String edited = WIRE.replace("at least 16", "at least 18")
                .replace("centre", "center")
                .replace("33", "thirty-three")
                .replace("burnt", "burned")
                .replace("neighbouring", "neighboring");
        assertThat(between(WIRE, edited).isCopy()).isTrue();
        assertThat(meet(WIRE, edited)).isTrue();
    }

    @Test
    void aTextWithAdvertisementsBetweenItsParagraphsIsACopy() {
        String filled =
                WIRE.replace(".\n", ".\n\nADVERTISEMENT\nRead more: our newsletter brings you the news every day\n\n");
        assertThat(between(WIRE, filled).isCopy()).isTrue();
        assertThat(meet(WIRE, filled)).isTrue();
    }

    @Test
    void aBriefTakenOutOfALongerReportIsACopy() {
        String brief = WIRE.substring(0, WIRE.indexOf("\"There"));
        Resemblance resemblance = between(WIRE + OTHER + words(1, 300), brief);
        assertThat(resemblance.jaccard()).isLessThan(0.2);
        assertThat(resemblance.containment()).isEqualTo(1);
        assertThat(resemblance.isCopy()).isTrue();
        assertThat(resemblance.told()).isEqualTo("100 % of the shorter");
        assertThat(meet(WIRE + OTHER + words(1, 300), brief)).isTrue();
    }

    @Test
    void twoReportsOfOneAttackInTheirOwnWordsAreNoCopies() {
        Resemblance resemblance = between(WIRE, OTHER);
        assertThat(resemblance.isCopy()).isFalse();
        assertThat(resemblance.containment()).isLessThan(0.05);
    }

    @Test
    void aSharedQuotationMakesNoCopy() {
        String quote = WIRE.lines().skip(3).limit(1).collect(Collectors.joining());
        assertThat(between(WIRE, OTHER + quote).isCopy()).isFalse();
    }

    @Test
    void aVeryShortTextIsACopyOfItsEqualOnly() {
        assertThat(between("Three died in Kyiv.", "THREE DIED IN KYIV").isCopy())
                .isTrue();
        assertThat(meet("Three died in Kyiv.", "THREE DIED IN KYIV")).isTrue();
        assertThat(between("Three died in Kyiv.", "Three died in Kyiv today.").isCopy())
                .isFalse();
        assertThat(between("A missile hit a crowded market in the centre of the town", WIRE)
                        .isCopy())
                .isFalse();
    }

    @Test
    void aTextWithoutWordsResemblesNothing() {
        assertThat(between("", "...").isCopy()).isFalse();
        assertThat(Shingles.of(" - ").keys()).isEmpty();
        assertThat(Shingles.of("").signature().likeness(Shingles.of("").signature()))
                .isZero();
    }

    @Test
    void scriptsWithoutSpacesAreReadLetterByLetter() {
        String report = "据新华社报道星期一一枚导弹击中了该镇中心的一个拥挤市场造成至少十六人死亡三十三人受伤地区州长说救援人员在废墟中搜寻失踪者";
        Resemblance resemblance = between(report, report.replace("十六", "十八"));
        assertThat(Shingles.of(report).words()).isEqualTo(report.length());
        assertThat(resemblance.isCopy()).isTrue();
    }

    /** Stored signatures outlive the program: these numbers may never change. */
    @Test
    void signaturesAndKeysStayAsTheyAre() {
        assertThat(Arrays.hashCode(Shingles.of(WIRE).signature().bytes())).isEqualTo(-621795921);
        assertThat(Arrays.hashCode(Shingles.of(WIRE).keys())).isEqualTo(-1469473047);
    }

    @Test
    void aStoredSignatureOfAnotherKindIsRefused() {
        assertThatThrownBy(() -> Signature.of(new byte[] {2, 0, 0, 0, 0}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("version 2");
        assertThatThrownBy(() -> Signature.of(new byte[0])).hasMessageContaining("0 bytes");
    }

    @Test
    void findsTheFamiliesAmongReports() {
        Map<String, Copy> copies = Copies.among(Map.of(
                "a", Shingles.of(WIRE),
                "b", Shingles.of(WIRE.replace("16", "18")),
                "c", Shingles.of(OTHER),
                "d", Shingles.of(WIRE + OTHER)));
        assertThat(copies.keySet()).containsExactly("a", "b", "c", "d");
        assertThat(copies.values()).extracting(Copy::family).containsOnly("a");
        assertThat(copies.get("a").like()).isEqualTo("b");
    }

    @Test
    void aReportCopiedByHundredsIsOneFamily() {
        Map<String, Shingles> bodies = new TreeMap<>();
        IntStream.range(0, 400).forEach(i -> bodies.put("r" + i, Shingles.of(WIRE)));
        assertThat(Copies.among(bodies).values())
                .hasSize(400)
                .extracting(Copy::family)
                .containsOnly("r0");
    }

    @Property(tries = 200)
    void theOrderOfReportsMakesNoDifference(@ForAll @IntRange(min = 0, max = 1000) int seed) {
        List<String> texts = List.of(words(seed, 60), words(seed, 90), words(seed + 1, 80), words(seed, 40));
        List<Integer> order = new java.util.ArrayList<>(List.of(0, 1, 2, 3));
        Map<String, Shingles> straight = new java.util.LinkedHashMap<>();
        order.forEach(i -> straight.put("r" + i, Shingles.of(texts.get(i))));
        Collections.shuffle(order, new java.util.Random(seed));
        Map<String, Shingles> shuffled = new java.util.LinkedHashMap<>();
        order.forEach(i -> shuffled.put("r" + i, Shingles.of(texts.get(i))));
        assertThat(Copies.among(shuffled)).isEqualTo(Copies.among(straight)).containsOnlyKeys("r0", "r1", "r3");
    }

    @Property(tries = 200)
    void theEstimateLiesNearTheShareOfRuns(
            @ForAll @IntRange(min = 0, max = 10_000) int seed, @ForAll @IntRange(min = 0, max = 400) int common) {
        String shared = words(seed, common);
        String one = shared + " " + words(seed + 20_000, 400 - common / 2);
        String other = shared + " " + words(seed + 40_000, 400 - common / 2);
        assertThat(Shingles.of(one).signature().likeness(Shingles.of(other).signature()))
                .isCloseTo(between(one, other).jaccard(), within(0.2));
    }

    @Property(tries = 200)
    void aCutOfATextIsFoundByAKey(
            @ForAll @IntRange(min = 0, max = 10_000) int seed, @ForAll @IntRange(min = 60, max = 200) int length) {
        String text = words(seed, 500);
        int from = text.indexOf(' ', seed % 1000);
        String cut = Arrays.stream(text.substring(from).strip().split(" "))
                .limit(length)
                .collect(Collectors.joining(" "));
        assertThat(between(text, cut).isCopy()).isTrue();
        assertThat(meet(text, cut)).isTrue();
    }

    @Property(tries = 300)
    void resemblanceIsMutualAndWithinBounds(@ForAll String one, @ForAll String other) {
        Resemblance resemblance = between(one, other);
        assertThat(resemblance.jaccard())
                .isEqualTo(between(other, one).jaccard())
                .isBetween(0.0, 1.0);
        assertThat(resemblance.containment()).isBetween(resemblance.jaccard(), 1.0);
        Resemblance self = between(one, one);
        assertThat(self.jaccard()).isEqualTo(self.one() == 0 ? 0.0 : 1.0);
    }

    @Property(tries = 300)
    void aSignatureStoredAndReadAgainIsTheSame(@ForAll String text, @ForAll @IntRange(max = 99) int count) {
        Signature signature = Shingles.of(text + " " + words(1, count)).signature();
        assertThat(Signature.of(signature.bytes())).isEqualTo(signature).hasSameHashCodeAs(signature);
        assertThat(Signature.of(signature.bytes()).bands()).isEqualTo(signature.bands());
    }
}
