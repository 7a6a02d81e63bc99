using PracticeSuite.Identity.Contracts.Practices;

namespace PracticeSuite.Web.Pages.Practice;

/// <summary>What being a Part 2 program means for the practice's people, in a sentence.</summary>
internal static class Part2Words
{
    public static string Of(Part2Program program) => program switch
    {
        Part2Program.Unit =>
            "What the unit's people record is seen by them alone until the patient consents. Name them on the page Staff, and whoever bills or answers for the unit too.",
        Part2Program.WholePractice => "All that is recorded from now on is the program's; nothing of it leaves the practice without the patient's consent.",
        _ => "",
    };
}
