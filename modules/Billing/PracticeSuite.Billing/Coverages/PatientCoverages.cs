using PracticeSuite.Billing.Contracts.Payers;
using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Coverages;

/// <summary>
/// All coverages of one patient, so that two of one rank never share a day: the row of the patient, whose version a save checks, keeps
/// that true when two people record at once. Its id is the patient's.
/// </summary>
internal sealed class PatientCoverages : AggregateRoot, IBelongsToPractice
{
    private readonly List<Coverage> _coverages = [];

    private PatientCoverages()
    {
    }

    public PatientCoverages(PracticeId practice, Guid patientId) => (PracticeId, Id) = (practice, patientId);

    public PracticeId PracticeId { get; private init; }

    public IReadOnlyList<Coverage> Coverages => _coverages;

    public Coverage Record(CoverageInput input)
    {
        var coverage = Coverage.Of(this, input);
        if (_coverages.Exists(other => coverage.SharesADayWith(other, input.To)))
            throw BillingErrors.CoverageOverlaps(input.Rank, input.From);
        _coverages.Add(coverage);
        return coverage;
    }

    /// <summary>Mends what was read off the card wrongly; rank and days stay.</summary>
    public Coverage Correct(Guid coverageId, CoverageInput input)
    {
        var coverage = Get(coverageId);
        coverage.Correct(input);
        return coverage;
    }

    /// <summary>A later last day must not reach into another coverage.</summary>
    public Coverage End(Guid coverageId, DateOnly lastDay)
    {
        var coverage = Get(coverageId);
        if (lastDay < coverage.From)
            throw BillingErrors.EndBeforeStart(nameof(Coverage.To));
        if (_coverages.Find(other => other != coverage && coverage.SharesADayWith(other, lastDay)) is { } next)
            throw BillingErrors.CoverageReachesAnother(coverage.Rank, next.From);
        coverage.End(lastDay);
        return coverage;
    }

    private Coverage Get(Guid coverageId) => _coverages.Find(one => one.Id == coverageId) ?? throw BillingErrors.CoverageNotFound(coverageId);
}
