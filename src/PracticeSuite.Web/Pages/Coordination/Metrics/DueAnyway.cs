using PracticeSuite.Coordination.Contracts.Contacts;
using PracticeSuite.Web.Components;

namespace PracticeSuite.Web.Pages.Coordination.Metrics;

/// <summary>
/// The one rule for what may be offered beside minutes that are missing, wherever these are shown: a contact that is overdue for the patient's own sake, and nothing
/// for the sake of the minutes (B-213, K-124).
/// </summary>
public sealed record DueAnyway(ContactDue Due)
{
    public string Why => $"contact overdue by {Show.Count(Due.OverdueDays, "day", "days")}";

    /// <returns>Null = nothing is due.</returns>
    public static DueAnyway? Of(ContactDue due) => due.OverdueDays > 0 ? new(due) : null;
}
