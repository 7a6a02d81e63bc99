using PracticeSuite.Billing.Contracts.Statements;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Web.Components;

namespace PracticeSuite.Web.Pages.Billing;

/// <summary>What a patient has paid ahead, and what becomes of it.</summary>
public sealed class PrepaymentsModel(IOperations operations)
{
    public PrepaymentsDto? All { get; private set; }

    public FormState Form { get; } = new();

    /// <summary>Of which somebody decides now.</summary>
    public PrepaymentDto? Chosen { get; private set; }

    public Guid? ClaimId { get; set; }

    public decimal? Amount { get; set; }

    /// <summary>What was done just now; null where it was refused.</summary>
    public string? Said { get; private set; }

    /// <summary>Claims to which the chosen one can go.</summary>
    public IReadOnlyList<PrepaymentClaimDto> Claims => Chosen is { } chosen ? ClaimsOf(chosen) : [];

    public PrepaymentClaimDto? Claim => Claims.FirstOrDefault(claim => claim.ClaimId == ClaimId);

    public async Task LoadAsync(Guid patientId)
    {
        All = await operations.RunAsync<IPrepaymentAppService, PrepaymentsDto>((prepayments, ct) => prepayments.GetAsync(patientId, ct));
        Chosen = null;
    }

    public void Open(PrepaymentDto one)
    {
        (Chosen, Said) = (one, null);
        Choose(one.TowardClaimId ?? (ClaimsOf(one) is [var only] ? only.ClaimId : null));
    }

    public void Close() => Chosen = null;

    /// <summary>Proposes what is owed of the claim, or, before that is known, as much as its charge takes.</summary>
    public void Choose(Guid? claimId)
    {
        ClaimId = claimId;
        var most = Claim is { } claim ? claim.Owed > Money.Zero ? claim.Owed : claim.Charge : Chosen!.Left;
        Amount = (most < Chosen!.Left ? most : Chosen.Left).ToDollars();
    }

    public Task SetTowardAsync() => DoAsync(
        (prepayments, ct) => prepayments.SetTowardAsync(Chosen!.Id, Chosen.Version, DemandClaim(), DemandAmount(), ct),
        () => $"The payer of claim {Claim!.Number} is told that {Money.Dollars(Amount!.Value)} came toward it.");

    public Task SetTowardNothingAsync() => DoAsync(
        (prepayments, ct) => prepayments.SetTowardAsync(Chosen!.Id, Chosen.Version, null, Money.Zero, ct), () => "It is toward no claim any more.");

    public Task ApplyAsync() => DoAsync(
        (prepayments, ct) => prepayments.ApplyAsync(Chosen!.Id, Chosen.Version, DemandClaim(), DemandAmount(), ct),
        () => $"{Money.Dollars(Amount!.Value)} is put to the share of claim {Claim!.Number}.");

    public Task<bool> ReturnAsync(string reason) => DoAsync(
        (prepayments, ct) => prepayments.ReturnAsync(Chosen!.Id, Chosen.Version, reason, ct),
        () => $"{Chosen!.Left} goes back; pay it out under Worklists, Patients' credits.");

    /// <summary>As much of it as the claim charges.</summary>
    public Task TellWithAsync(PrepaymentDto one, PrepaymentClaimDto claim)
    {
        Open(one);
        (ClaimId, Amount) = (claim.ClaimId, (claim.Charge < one.Left ? claim.Charge : one.Left).ToDollars());
        return SetTowardAsync();
    }

    private IReadOnlyList<PrepaymentClaimDto> ClaimsOf(PrepaymentDto one) => [.. (All?.Claims ?? []).Where(claim => claim.Account == one.Account)];

    private Guid DemandClaim() => ClaimId ?? throw Check.Invalid(nameof(ClaimId), "Claim is missing; choose one.");

    private Money DemandAmount() => Money.Dollars(Amount ?? throw Check.Invalid(nameof(Amount), "Amount is missing; give it in dollars."));

    private async Task<bool> DoAsync(Func<IPrepaymentAppService, CancellationToken, Task> act, Func<string> say)
    {
        Said = null;
        if (!await Form.TryAsync(() => operations.RunAsync<IPrepaymentAppService>(act)))
            return false;
        Said = say();
        await LoadAsync(All!.PatientId);
        return true;
    }
}
