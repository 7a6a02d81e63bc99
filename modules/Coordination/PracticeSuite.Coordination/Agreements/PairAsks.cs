using PracticeSuite.Charting.Contracts.Contacts;
using PracticeSuite.Coordination.Contracts;
using PracticeSuite.Coordination.Contracts.Agreements;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Coordination.Agreements;

internal sealed class PairAsks(SharedCare care, IEnumerable<IHearOfPairAsks> listeners, IAccess access) : IPairAskAppService
{
    public async Task AskForAgreementAsync(Guid therapistId, Guid prescriberId, CancellationToken cancellationToken)
    {
        await access.DemandAsync(CoordinationPermissions.Agreements.View, cancellationToken);
        await AskAsync(PairAsk.Agreement, null, therapistId, prescriberId, cancellationToken);
    }

    public async Task AskForLeadAsync(Guid patientId, Guid therapistId, Guid prescriberId, CancellationToken cancellationToken)
    {
        await access.DemandAsync(CoordinationPermissions.Contacts.View, patientId, cancellationToken);
        await AskAsync(PairAsk.Lead, patientId, therapistId, prescriberId, cancellationToken);
    }

    /// <summary>The colleague has signed, and nothing of it holds before they do.</summary>
    /// <param name="patientId">Null = an agreement about all whom they share.</param>
    public async Task AskToSignAsync(Guid? patientId, IReadOnlyList<Guid> staffIds, bool isPart2, CancellationToken cancellationToken)
    {
        if (staffIds.Count > 0)
            await TellAsync(await AskedAsync(patientId is null ? PairAsk.AgreementSignature : PairAsk.TermsSignature, patientId, staffIds, cancellationToken) with { IsPart2 = isPart2 }, cancellationToken);
    }

    private async Task AskAsync(PairAsk what, Guid? patientId, Guid therapistId, Guid prescriberId, CancellationToken cancellationToken)
    {
        if (!(await care.GetPairsAsync(patientId is { } one ? [one] : null, cancellationToken)).Any(pair => pair.TherapistId == therapistId && pair.PrescriberId == prescriberId))
            throw AgreementErrors.NotShared();
        await TellAsync(await AskedAsync(what, patientId, [therapistId, prescriberId], cancellationToken), cancellationToken);
    }

    private async Task<PairAsked> AskedAsync(PairAsk what, Guid? patientId, IReadOnlyList<Guid> staffIds, CancellationToken cancellationToken) =>
        new(what, patientId, staffIds, access.Caller.Name, access.Caller.UserId, (await care.ClockAsync(cancellationToken)).Now);

    private async Task TellAsync(PairAsked asked, CancellationToken cancellationToken)
    {
        foreach (var listener in listeners)
            await listener.HearAsync(asked, cancellationToken);
    }
}
