package id.gerbang.shop;

import java.io.File;
import java.time.Duration;
import java.util.List;
import java.util.logging.Level;
import org.openqa.selenium.By;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** Chromium, as Debian installs it; {@code -Dbrowser=} and {@code -Dbrowser.driver=} name another. */
final class Browser implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final WebDriver driver;

    Browser() {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(System.getProperty("browser", "/usr/bin/chromium"));
        // root may not have the sandbox, and a container has little shared memory
        options.addArguments("--headless=new", "--no-sandbox", "--disable-dev-shm-usage");
        // so high that pages need no scrolling: a picture of an element shows what is on the screen of it
        options.addArguments("--window-size=1000,1400");
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(new File(System.getProperty("browser.driver", "/usr/bin/chromedriver")))
                .usingAnyFreePort()
                .build();
        driver = new ChromeDriver(service, options);
    }

    void open(String url) {
        driver.get(url);
    }

    String url() {
        return String.valueOf(driver.getCurrentUrl());
    }

    void type(String field, String text) {
        WebElement input = driver.findElement(By.name(field));
        input.clear();
        input.sendKeys(text);
    }

    /** What a field says. */
    String value(String field) {
        return String.valueOf(driver.findElement(By.name(field)).getDomProperty("value"));
    }

    /** Chooses a radio button or an option. */
    void choose(String field, String value) {
        driver.findElement(By.cssSelector(
                        "input[name=%1$s][value=%2$s], select[name=%1$s] option[value=%2$s]".formatted(field, value)))
                .click();
    }

    /** Presses what is called so: a button or a link. */
    void press(String name) {
        driver.findElement(By.xpath("//button[.='%1$s'] | //a[.='%1$s']".formatted(name)))
                .click();
    }

    /** Waits until the page, which may load itself anew, says something. */
    void awaitText(String text) throws Exception {
        Eventually.see("'" + text + "' on the page", PATIENCE, this::text, page -> page.contains(text));
    }

    /** What is to be seen of an element, as PNG; the page may load itself anew. */
    byte[] picture(String selector) throws Exception {
        return Eventually.see(selector + " on the page", () -> pictureNow(selector), png -> png.length > 0);
    }

    private byte[] pictureNow(String selector) {
        try {
            return driver.findElement(By.cssSelector(selector)).getScreenshotAs(OutputType.BYTES);
        } catch (StaleElementReferenceException | NoSuchElementException e) {
            return new byte[0];
        }
    }

    private String text() {
        try {
            return driver.findElement(By.tagName("body")).getText();
        } catch (StaleElementReferenceException | NoSuchElementException e) {
            return "";
        }
    }

    /** What the browser complains about: scripts and styles that the page's policy forbids, pictures that fail, but for an icon. */
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .map(LogEntry::getMessage)
                .filter(message -> !message.contains("/favicon.ico"))
                .toList();
    }

    @Override
    public void close() {
        driver.quit();
    }
}
