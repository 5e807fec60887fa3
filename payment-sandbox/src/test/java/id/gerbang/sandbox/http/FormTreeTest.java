package id.gerbang.sandbox.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormTreeTest {

    @Test
    void brackets_make_lists_and_trees() {
        assertThat(FormTree.parse("a=x&b%5B0%5D%5Bname%5D=one+1&b[0][price]=5&b[1][name]=two"))
                .hasToString("{\"a\":\"x\",\"b\":[{\"name\":\"one 1\",\"price\":\"5\"},{\"name\":\"two\"}]}");
    }

    @Test
    void empty_brackets_append() {
        assertThat(FormTree.parse("a[]=x&a[]=y")).hasToString("{\"a\":[\"x\",\"y\"]}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=%zz", "a[=1", "=1", "a=1&a[b]=2", "a[b]=2&a=1", "a[1][2][3][4][5][6][7][8]=1"})
    void what_is_no_form_is_refused(String form) {
        assertThatIllegalArgumentException().isThrownBy(() -> FormTree.parse(form));
    }
}
