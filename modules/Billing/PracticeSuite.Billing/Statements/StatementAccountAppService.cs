using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Claims;
using PracticeSuite.Billing.Contracts;
using PracticeSuite.Billing.Contracts.Statements;
using PracticeSuite.Billing.Data;
using PracticeSuite.Charting.Contracts.Patients;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Billing.Statements;

internal sealed class StatementAccountAppService(
    BillingDbContext db, IAccess access, PatientPayments payments, PatientCredits credits, IPatientDirectory directory, IPracticeDirectory practices, TimeProvider clock)
    : IStatementAccountAppService
{
    public async Task ChangeAsync(Guid patientId, StatementTermsDto terms, int version, CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.Statements.Print, patientId, cancellationToken);

        await directory.DemandAsync(patientId, cancellationToken);
        var account = await LoadAsync(patientId, version, cancellationToken);
        account.Change(terms, await ActAsync("How statements go out", cancellationToken));
        await db.SaveOrAsync(BillingErrors.AccountChanged, cancellationToken);
    }

    public async Task KeepApartAsync(Guid claimId, bool isConfidential, CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.Statements.Print, cancellationToken);

        var claim = await db.Claims.AsNoTracking().SingleOrDefaultAsync(c => c.Id == claimId, cancellationToken) ?? throw BillingErrors.ClaimNotFound(claimId);
        await access.DemandAsync(BillingPermissions.Statements.Print, claim.PatientId, cancellationToken);
        var born = (await directory.GetNamesAsync([claim.PatientId], cancellationToken)).GetValueOrDefault(claim.PatientId)?.BirthDate;
        if (isConfidential && !Minors.Is(born, claim.ServiceDate))
            throw BillingErrors.NotAMinorsService(claim.Number);
        await DemandNothingTowardAsync(claim, cancellationToken);
        var account = await LoadAsync(claim.PatientId, null, cancellationToken);
        account.KeepApart(claimId, isConfidential, await ActAsync("Kept from the guarantor", cancellationToken));
        await db.SaveOrAsync(BillingErrors.AccountChanged, cancellationToken);
    }

    public async Task RecordPaymentAsync(Guid patientId, PatientPaymentInput payment, CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.Statements.TakePayment, patientId, cancellationToken);

        var act = await ActAsync(PatientPayments.WordsOf(payment), cancellationToken);
        await payments.PostAsync(patientId, payment, act, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await credits.FollowAsync([patientId], cancellationToken);
        db.ChangeTracker.Clear();
    }

    /// <summary>What is held stays within the account for which it came, so it could not be put to the service any more; a person says first what becomes of it (C-385).</summary>
    private async Task DemandNothingTowardAsync(Claim claim, CancellationToken cancellationToken)
    {
        var held = await db.Prepayments.Where(p => p.TowardClaimId == claim.Id).SumAsync(p => p.TowardCents < p.LeftCents ? p.TowardCents : p.LeftCents, cancellationToken);
        if (held > 0)
            throw BillingErrors.HeldTowardClaim(claim.Number, new Money(held));
    }

    /// <param name="version">Null where nobody was shown one.</param>
    private async Task<StatementAccount> LoadAsync(Guid patientId, int? version, CancellationToken cancellationToken)
    {
        if (await db.StatementAccounts.SingleOrDefaultAsync(a => a.Id == patientId, cancellationToken) is not { } account)
        {
            db.StatementAccounts.Add(account = new StatementAccount(access.Caller.Practice, patientId));
            return account;
        }

        if (version is { } shown)
            db.DemandUnchanged(account, shown);
        return account;
    }

    private async Task<Act> ActAsync(string cause, CancellationToken cancellationToken) =>
        new(access.Caller.Name, clock.GetUtcNow(), cause, (await practices.GetAsync(cancellationToken)).Today(clock.GetUtcNow()));
}
