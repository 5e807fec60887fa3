package id.gerbang.spi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusalReasonsTest {

    private static String reasons(String json) throws Exception {
        return RefusalReasons.of(VendorJson.parse(json.replace('\'', '"').getBytes(UTF_8)));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            delimiter = '|',
            value = {
                "{'message':'no'} | no",
                "{'message':['no','never','no']} | no; never",
                "{'message':{'amount':['too small','too odd'],'email':'missing'}} | "
                        + "amount: too small; amount: too odd; email: missing",
                "{'message':'invalid','errors':{'items.0.price':['missing']}} | invalid; items.0.price: missing",
                "{'message':{'items':{'price':['missing']}}} | items.price: missing",
                "{'message':{'items':[{'price':'missing'}]}} | items.price: missing",
                "{'message':null,'errors':['no']} | no",
                "{'message':'no','errors':'no'} | no",
                "{'message':' ','errors':[null,true,'',{}]} | ~~",
                "{'message':17} | 17",
                "{} | ~~"
            })
    void texts_are_joined_behind_the_names_of_their_fields(String json, String reasons) throws Exception {
        assertThat(reasons(json)).isEqualTo(reasons);
    }

    @Test
    void at_most_20_texts_are_kept() throws Exception {
        StringBuilder json = new StringBuilder("{'errors':['0'");
        for (int i = 1; i < 1_000; i++) {
            json.append(",'").append(i).append('\'');
        }
        assertThat(reasons(json + "]}")).startsWith("0; 1; ").endsWith("; 19");
    }
}
