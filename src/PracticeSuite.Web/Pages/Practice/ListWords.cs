using PracticeSuite.Billing.Contracts.Lists;
using PracticeSuite.Web.Components;

namespace PracticeSuite.Web.Pages.Practice;

internal static class ListWords
{
    public static string State(ListImportDto file) => file switch
    {
        { State: ListState.Taken } => "taken",
        { State: ListState.Dropped } => "dropped",
        { Problems: > 0 } => "refused",
        _ => "waits for you",
    };

    public static string Tone(ListImportDto file) => file switch
    {
        { State: ListState.Taken } => "good",
        { State: ListState.Dropped } => "",
        { Problems: > 0 } => "danger",
        _ => "warn",
    };

    /// <summary>What a file changed is known once it is taken.</summary>
    public static string Counted(ListImportDto file, int count) => file.State == ListState.Taken ? Show.Count(count) : "";
}
