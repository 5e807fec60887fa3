package id.gerbang.shop.orders;

import id.gerbang.Rupiah;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that the shop sells. */
public final class Catalogue {

    private static final List<Product> PRODUCTS = List.of(
            product("gayo", "Gayo coffee, 250 g", "Aceh, washed, roasted on Tuesday.", 85_000),
            product("toraja", "Toraja coffee, 250 g", "Sulawesi, dark chocolate and a little smoke.", 92_000),
            product("luwak", "Wild luwak coffee, 100 g", "For those who have to have tried it.", 450_000),
            product("tea", "Java white tea, 50 g", "From the slopes of Mount Halimun.", 48_500),
            product("sugar", "Palm sugar, 500 g", "Melts into anything.", 25_000));

    private Catalogue() {}

    /** What there is, in the order of the shelf. */
    public static List<Product> products() {
        return PRODUCTS;
    }

    /** The product with this code, or null if there is none. */
    public static @Nullable Product find(@Nullable String code) {
        for (Product product : PRODUCTS) {
            if (product.code().equals(code)) {
                return product;
            }
        }
        return null;
    }

    private static Product product(String code, String name, String description, long price) {
        return new Product(code, name, description, Rupiah.of(price));
    }
}
