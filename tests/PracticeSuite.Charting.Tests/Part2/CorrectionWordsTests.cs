using System.Text.RegularExpressions;
using Xunit;

namespace PracticeSuite.Charting.Tests.Part2;

/// <summary>A correction is what the row is (decision 25), its reason as well: whoever of the program types one knows who reads it before they do (P-071, P-082).</summary>
public sealed partial class CorrectionWordsTests
{
    private const string WhoReads = "; whoever sees this reads it";

    [Fact, Trait("Rule", "P-071"), Trait("Rule", "P-082")]
    public void The_box_of_a_corrections_reason_says_who_reads_it()
    {
        var boxes = (from page in Pages.EnumerateFiles("*.razor", SearchOption.AllDirectories)
                     from Match act in Acts().Matches(File.ReadAllText(page.FullName))
                     select (page.Name, Label: act.Groups["label"].Value)).ToList();

        Assert.Subset(boxes.Select(box => box.Name).ToHashSet(), new HashSet<string> { "AllergyCard.razor", "MedicationEntry.razor", "MonitoringCard.razor", "ProblemActs.razor", "ReportCard.razor", "ScalePart.razor" });
        Assert.All(boxes, box => Assert.EndsWith(WhoReads, box.Label, StringComparison.Ordinal));
    }

    private static DirectoryInfo Pages
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(folder.FullName, "PracticeSuite.sln")))
                folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside the repository.");
            return new DirectoryInfo(Path.Combine(folder.FullName, "src", "PracticeSuite.Web", "Pages", "Patients"));
        }
    }

    /// <summary>Acts that mark a row of the chart as wrong.</summary>
    [GeneratedRegex("""<ReasonedAct [^\n]*?Act="(Entered in error|Refute)"[^\n]*?Label="(?<label>[^"]*)\x22""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Acts();
}
