using PracticeSuite.Coordination.Contracts.Agreements;
using PracticeSuite.Coordination.Contracts.Contacts;

namespace PracticeSuite.Coordination.Agreements;

/// <summary>What one version says otherwise than another, field by field (K-023). Pure.</summary>
internal static class TermsDiff
{
    public static IReadOnlyList<TermChange> Of(AgreementTerms before, AgreementTerms after, Func<Guid, string> name)
    {
        var (old, now) = (Fields(before, name), Fields(after, name));
        return [.. old.Zip(now).Where(two => two.First.Value != two.Second.Value).Select(two => new TermChange(two.First.Field, two.First.Value, two.Second.Value))];
    }

    private static List<(string Field, string Value)> Fields(AgreementTerms terms, Func<Guid, string> name) =>
    [
        ("Crisis lead", terms.CrisisLeadId is { } lead ? name(lead) : "nobody"),
        ("Backup", terms.BackupId is { } backup ? name(backup) : "nobody"),
        ("Who starts a contact", AgreementWords.Of(terms.Initiator)),
        ("Rhythm", AgreementWords.Of(terms.Rhythm)),
        ("Review of each other's notes", $"every {terms.ReviewDays} days"),
        .. Enum.GetValues<ContactTier>().Select(tier => ($"{AgreementWords.Of(tier)}: a contact", $"every {terms.Days.Of(tier)} days")),
        ("Channels in order", string.Join(", ", terms.Channels.Select(AgreementWords.Of))),
        ("Critical flags", $"acknowledged within {terms.Within.CriticalMinutes} minutes"),
        ("Urgent flags", $"acknowledged within {terms.Within.UrgentMinutes} business minutes"),
        ("Routine flags", $"acknowledged within {terms.Within.RoutineDays} business days"),
        ("Escalation ladder", string.Join(", then ", terms.Ladder.Select(AgreementWords.Of))),
        ("Flag rules that are off", terms.RulesOff.Count == 0 ? "none" : string.Join(", ", terms.RulesOff.Order(StringComparer.Ordinal))),
        ("From", terms.EffectiveOn is { } day ? $"{day:yyyy-MM-dd}" : "the last signature"),
    ];
}
