using PracticeSuite.Billing.Contracts;
using PracticeSuite.Billing.Contracts.Remittances;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Operations;

namespace PracticeSuite.Billing.Remittances;

/// <summary>What is typed is written as a file and goes through the door of files, which works in operations of its own: so does what comes before and after.</summary>
internal sealed class PaperRemittanceAppService(IAccess access, IRemittanceFiles files, PaperRemittance paper, PaperTakeBack takeBack, OperationFactory operations) : IPaperRemittanceAppService
{
    public async Task<PaperClaimDto> FindClaimAsync(string number, CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.Remittances.Post, cancellationToken);

        var claim = await paper.FindAsync(number, cancellationToken);
        return new PaperClaimDto(claim.Id, claim.PatientId, claim.Number, claim.PatientName, claim.PayerName, claim.PayerRank, claim.Code, claim.ServiceDate, new Kernel.Money(claim.ChargeCents));
    }

    public async Task<Guid> PostAsync(PaperRemittanceInput remittance, CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.Remittances.Post, cancellationToken);

        var each = operations.For(access.Caller);
        await using var content = new MemoryStream(await each.RunAsync<PaperRemittance, byte[]>((one, token) => one.WriteAsync(remittance, token), cancellationToken));
        var received = await files.ReceiveAsync(content, $"Paper remittance {remittance.Trace.Trim()}", takesTests: false, cancellationToken);
        return await each.RunAsync<PaperRemittance, Guid>((one, token) => one.PostedAsync(received, remittance, token), cancellationToken);
    }

    public async Task<Guid> TakeBackAsync(Guid remittanceId, string reason, CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.Remittances.Post, cancellationToken);

        return await takeBack.TakeBackAsync(remittanceId, reason, cancellationToken);
    }
}
