import com.adobe.epubcheck.api.EPUBLocation;
import com.adobe.epubcheck.api.EpubCheck;
import com.adobe.epubcheck.api.MasterReport;
import com.adobe.epubcheck.messages.Message;
import com.adobe.epubcheck.messages.Severity;
import com.adobe.epubcheck.util.FeatureEnum;
import com.adobe.epubcheck.util.ReportingLevel;
import java.io.BufferedReader;
import java.io.File;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.verapdf.ReleaseDetails;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.profiles.RuleId;
import org.verapdf.processor.reports.enums.JobEndStatus;

/**
 * Asks EPUBCheck and veraPDF about any number of files in one Java machine: starting one costs more than judging a
 * handbook, and both judges get several times faster once they are warm.
 *
 * Reads the path of a file a line; those that end in .epub are for EPUBCheck, all others for veraPDF. Writes a line of
 * JSON for each judge and file, in any order. The two judges run side by side, each in a thread of its own.
 */
public final class Judges {
  private static final PrintStream out = System.out;

  public static void main(String[] args) throws Exception {
    // Both judges print on the standard output now and then: that channel is for the lines of JSON alone.
    System.setOut(System.err);
    List<File> books = new ArrayList<>();
    List<File> papers = new ArrayList<>();
    BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      (line.endsWith(".epub") ? books : papers).add(new File(line));
    }
    Thread bookJudge = new Thread(() -> books.forEach(Judges::judgeBook));
    Thread paperJudge = new Thread(() -> judgePapers(papers));
    bookJudge.start();
    paperJudge.start();
    bookJudge.join();
    paperJudge.join();
    out.flush();
  }

  private static void judgeBook(File book) {
    long start = System.nanoTime();
    Findings findings = new Findings();
    try {
      new EpubCheck(book, findings).doValidate();
    } catch (Throwable problem) {
      findings.add("not judged", problem.toString());
    }
    write("EPUBCheck", EpubCheck.version(), book, start, findings.list);
  }

  private static void judgePapers(List<File> papers) {
    VeraGreenfieldFoundryProvider.initialise();
    for (PDFAFlavour flavour : List.of(PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_2_A)) {
      for (File paper : papers) judgePaper(paper, flavour);
    }
  }

  private static void judgePaper(File paper, PDFAFlavour flavour) {
    long start = System.nanoTime();
    Findings findings = new Findings();
    try (PDFAParser parser = Foundries.defaultInstance().createParser(paper, flavour);
        PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, 3, false, true, false)) {
      addFindings(validator.validate(parser), flavour, findings);
    } catch (Throwable problem) {
      findings.add("not judged", problem.toString());
    }
    String version = ReleaseDetails.byId("core").getVersion();
    write("veraPDF " + flavour.getId(), version, paper, start, findings.list);
  }

  private static void addFindings(ValidationResult result, PDFAFlavour flavour, Findings findings) {
    // It falls back to another profile when a file makes no readable claim.
    if (result.getPDFAFlavour() != flavour) findings.add("not judged", "judged as " + result.getPDFAFlavour());
    if (result.getJobEndStatus() != JobEndStatus.NORMAL) findings.add("not judged", "ended early");
    for (Map.Entry<RuleId, Integer> failed : result.getFailedChecks().entrySet()) {
      RuleId rule = failed.getKey();
      String example = "";
      for (TestAssertion assertion : result.getTestAssertions()) {
        boolean isExample = assertion.getRuleId().equals(rule) && assertion.getStatus() == TestAssertion.Status.FAILED;
        if (!isExample) continue;
        example = assertion.getErrorMessage() + " at " + assertion.getLocation().getContext();
        break;
      }
      findings.add(
          rule.getSpecification().getId() + " " + rule.getClause() + "-" + rule.getTestNumber(),
          example + " (" + failed.getValue() + " times)");
    }
    if (!result.isCompliant() && findings.list.isEmpty()) findings.add("not judged", "not compliant, no rule named");
  }

  /** What a judge found in one file. It is EPUBCheck's report, with its usage notes. */
  private static final class Findings extends MasterReport {
    final List<Map<String, String>> list = new ArrayList<>();

    Findings() {
      setLocale(Locale.ENGLISH);
      setReportingLevel(ReportingLevel.Usage);
    }

    void add(String rule, String message) {
      Map<String, String> finding = new LinkedHashMap<>();
      finding.put("rule", rule);
      finding.put("message", message);
      list.add(finding);
    }

    @Override
    public void message(Message message, EPUBLocation location, Object... args) {
      if (message.getSeverity() == Severity.SUPPRESSED || message.getSeverity() == Severity.INFO) return;
      String place = location.getPath() + (location.getLine() < 1 ? "" : ":" + location.getLine());
      add(message.getID().toString(), message.getSeverity() + ": " + message.getMessage(args) + " (" + place + ")");
    }

    @Override
    public void info(String resource, FeatureEnum feature, String value) {}

    @Override
    public int generate() {
      return 0;
    }

    @Override
    public void initialize() {}
  }

  private static synchronized void write(
      String judge, String version, File file, long startNs, List<Map<String, String>> findings) {
    StringBuilder line = new StringBuilder("{\"judge\":");
    appendString(line, judge);
    appendString(line.append(",\"version\":"), version);
    appendString(line.append(",\"file\":"), file.getPath());
    line.append(",\"milliseconds\":").append((System.nanoTime() - startNs) / 1_000_000).append(",\"findings\":[");
    String comma = "";
    for (Map<String, String> finding : findings) {
      appendString(line.append(comma).append("{\"rule\":"), finding.get("rule"));
      appendString(line.append(",\"message\":"), finding.get("message"));
      line.append('}');
      comma = ",";
    }
    byte[] bytes = line.append("]}\n").toString().getBytes(StandardCharsets.UTF_8);
    out.write(bytes, 0, bytes.length);
  }

  private static void appendString(StringBuilder line, String text) {
    line.append('"');
    for (char character : text.toCharArray()) {
      if (character == '"' || character == '\\') line.append('\\').append(character);
      else if (character < ' ') line.append(String.format("\\u%04x", (int) character));
      else line.append(character);
    }
    line.append('"');
  }
}
