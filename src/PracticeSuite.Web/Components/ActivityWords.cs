using PracticeSuite.Coordination.Contracts.Time;
using PracticeSuite.Kernel;

namespace PracticeSuite.Web.Components;

/// <summary>Activities in the words of a clinician.</summary>
internal static class ActivityWords
{
    public static string Of(string activity) => NamedValue.TryParse<CareActivity>(activity, out var known) ? Of(known) : activity;

    public static string Of(CareActivity activity) => CareActivityWords.Of(activity);

    /// <summary>Those that can count first, then those that never do.</summary>
    public static IEnumerable<IGrouping<bool, CareActivity>> Grouped { get; } =
        Enum.GetValues<CareActivity>().GroupBy(activity => activity.Class() != CareActivityClass.NotCountable && activity != CareActivity.UnsuccessfulAttempt).ToList();
}
