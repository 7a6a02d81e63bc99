namespace PracticeSuite.Charting.Contracts.Plans;

/// <summary>Several of the staff have signed one version of a plan, the last of them now.</summary>
public sealed record PlanSignedTogether(Guid PatientId, Guid VersionId, DateTimeOffset At, bool IsPart2, IReadOnlyList<Guid> StaffIds);

/// <summary>Hears of it in the transaction of the signature; a module above implements it.</summary>
public interface IHearOfPlanSignatures
{
    Task HearAsync(PlanSignedTogether version, CancellationToken cancellationToken);
}
