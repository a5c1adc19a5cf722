package org.tallystick.dispute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tallystick.dispute.WireCredit.Layout;

class CreditReaderTest {
    private static final CreditReader READER = new CreditReader(Agencies.standard());

    private static List<String> agencies(String text) {
        return READER.read(text).stream().map(WireCredit::agency).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '#', quoteCharacter = '~', textBlock = """
            KYIV (Reuters) - A missile hit a market. # reuters
            KYIV, Feb 1 (Reuters) - A missile hit a market. # reuters
            KIEV, 3 maart (ANP/AFP) - Een raket trof een markt. # anp afp
            KIEV (ANP/RTR/AFP) - Een raket trof een markt. # anp reuters afp
            KIEV (ANP/XYZ/AFP) - Een raket trof een markt. # -
            Kiew (dpa) - Eine Rakete traf einen Markt. # dpa
            Kiew/Moskau (dpa/AFP) – Eine Rakete traf einen Markt. # dpa afp
            Kiev (AFP) – Un missile a frappé un marché. # afp
            Frankfurt am Main (AFP) - Ein Toter. # afp
            MOSCOW. Feb 24 (Interfax) - Three died. # interfax
            MOSCOW, February 24. /TASS/. Three died. # tass
            BEIJING, March 3 (Xinhua) -- Three died. # xinhua
            BEIRUT (AP) — Rescuers pulled three bodies from the rubble. # ap
            (AFP) Drie doden bij een aanval. # afp
            AP - Three died. # ap
            GAZA, Reuters - Three died. # reuters
            МОСКВА, 3 мар - РИА Новости. Три человека погибли. # ria-novosti
            DARWIN, Australia (AP) - Three died. # ap
            """)
    void findsTheAgencyOfADateline(String text, String expected) {
        assertThat(String.join(" ", agencies(text))).isEqualTo(expected.equals("-") ? "" : expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '#', quoteCharacter = '~', textBlock = """
            By Reuters # reuters
            By Jane Roe, Associated Press # ap
            By JANE ROE and JOHN DOE, Associated Press # ap
            Jane Roe | AP # ap
            Door ANP # anp
            NOS/ANP # anp
            Bron: ANP # anp
            Bron: ANP / Reuters # anp reuters
            Quelle: dpa # dpa
            Quelle: dpa/AFP # dpa afp
            Source: Xinhua # xinhua
            Source : AFP # afp
            Le Monde avec AFP # afp
            (avec AFP) # afp
            Redaktion mit Material von dpa und AFP # dpa afp
            With inputs from ANI # ani
            with Reuters # reuters
            © AFP # afp
            © 2023 Agence France-Presse # afp
            Copyright 2023 The Associated Press. All rights reserved. # ap
            The Associated Press contributed to this report. # ap
            — AP # ap
            AFP # afp
            REUTERS # reuters
            AFP, Reuters # afp reuters
            AP and Reuters # ap reuters
            Источник: ТАСС # tass
            """)
    void findsTheAgencyOfALineOfItsOwn(String line, String expected) {
        assertThat(String.join(" ", agencies("Three died in a market on Monday.\n\nMore follows.\n\n" + line)))
                .as("at the end")
                .isEqualTo(expected);
        assertThat(String.join(" ", agencies(line + "\n\nThree died in a market on Monday.\n\nMore follows.")))
                .as("at the top")
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '#', quoteCharacter = '~', textBlock = """
            Three died, the minister said. (AFP) # afp
            "It was terrible." (Reuters) # reuters
            Drie mensen kwamen om. (ANP/AFP) # anp afp
            Drei Menschen starben. (mit dpa) # dpa
            Three died. (With inputs from PTI) # pti
            Trois personnes sont mortes. — AFP # afp
            Three died. /TASS/ # tass
            """)
    void findsTheAgencyBehindTheLastSentence(String last, String expected) {
        assertThat(String.join(" ", agencies("A missile hit a market.\n\n" + last)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The mayor told Reuters that three had died.",
                "Reuters could not independently verify the report.",
                "Three died, AFP reported.",
                "An official of the agency told The Associated Press (AP) that three had died.",
                "The Associated Press (AP) said on Monday that three had died.",
                "Three died, the news agency said (AFP) on Monday.",
                "Three died, said a journalist of Reuters.",
                "Photo: AFP",
                "Foto: ANP / Jan Jansen",
                "© Getty Images / AFP",
                "Ten killed in Kyiv, says Reuters",
                "State agency Xinhua - known for its reserve - said three died.",
                "Three died - Reuters.com has more - on Monday.",
                "KYIV - Three died, the state agency Ukrinform reported on Monday.",
                "MAP of the front",
                "By the time Reuters arrived, three had died.",
                "By evening, AP",
                "Three died with AFP watching",
                "According to AFP, three died.",
                "Volgens persbureau ANP zijn er drie doden.",
                "Nach Angaben der dpa starben drei Menschen.",
                "Interview with AFP",
                "Interview with Reuters and AP",
                "Gesprek met ANP",
                "Bron: gemeente Kiev",
                "By Jane Roe",
            })
    void aNameInRunningTextIsNoCredit(String text) {
        assertThat(agencies(text)).isEmpty();
        assertThat(agencies("A missile hit a market in Kyiv.\n\n" + text + "\n\nMore follows."))
                .isEmpty();
    }

    @Test
    void saysWhereTheCreditStands() {
        String text = "KYIV (Reuters) - Three died.\n\nSource: AFP";
        assertThat(READER.read(text))
                .extracting(
                        WireCredit::agency, WireCredit::layout, c -> c.span().of(text))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("reuters", Layout.DATELINE, "Reuters"),
                        org.assertj.core.groups.Tuple.tuple("afp", Layout.LINE, "AFP"));
    }

    @Test
    void knowsTheSitesOfAgencies() {
        assertThat(Agencies.standard().at("www.reuters.com")).contains("reuters");
        assertThat(Agencies.standard().at("notreuters.com")).isEmpty();
        assertThat(Agencies.standard().named("Agence France-Presse")).contains("afp");
        assertThat(Agencies.standard().named("aa")).isEmpty();
    }

    @Property(tries = 500)
    void takesAnyText(@ForAll String text) {
        assertThatCode(() -> READER.read(text)).doesNotThrowAnyException();
        for (WireCredit credit : READER.read(text + "\n(AFP)\n" + text)) {
            assertThat(credit.span().end()).isLessThanOrEqualTo(2 * text.length() + 7);
        }
    }
}
