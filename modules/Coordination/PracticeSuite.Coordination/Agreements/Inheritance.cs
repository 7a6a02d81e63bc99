using PracticeSuite.Coordination.Contracts.Agreements;
using PracticeSuite.Coordination.Contracts.Contacts;

namespace PracticeSuite.Coordination.Agreements;

/// <summary>A patient's own terms over those of the pair (K-010). Pure.</summary>
internal static class Inheritance
{
    /// <summary>Unset fields inherit. A lead that is named here and was the pair's backup takes no backup with them.</summary>
    public static AgreementTerms With(this AgreementTerms pair, OwnTerms? own)
    {
        if (own is null)
            return pair;
        var lead = own.CrisisLeadId ?? (own.BackupId == pair.CrisisLeadId && own.BackupId is not null ? null : pair.CrisisLeadId);
        var backup = own.BackupId ?? (own.CrisisLeadId == pair.BackupId && own.CrisisLeadId is not null ? null : pair.BackupId);
        return pair with { CrisisLeadId = lead, BackupId = backup, Initiator = own.Initiator ?? pair.Initiator, Rhythm = own.Rhythm ?? pair.Rhythm };
    }

    /// <summary>A lead or a backup who is not here leads nobody (K-004): the place is empty until somebody is named.</summary>
    public static AgreementTerms Among(this AgreementTerms terms, IReadOnlySet<Guid> here) =>
        terms with { CrisisLeadId = Here(terms.CrisisLeadId, here), BackupId = Here(terms.BackupId, here) };

    private static Guid? Here(Guid? id, IReadOnlySet<Guid> here) => id is { } one && here.Contains(one) ? one : null;

    /// <summary>A patient's own days shorten those of their tier and never lengthen them (K-013).</summary>
    public static int DaysFor(this AgreementTerms pair, ContactTier tier, OwnTerms? own) => Math.Min(own?.EveryDays ?? int.MaxValue, pair.Days.Of(tier));
}
