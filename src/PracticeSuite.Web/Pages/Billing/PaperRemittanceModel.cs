using PracticeSuite.Billing.Contracts.Remittances;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Web.Components;
using PracticeSuite.Web.Live;

namespace PracticeSuite.Web.Pages.Billing;

/// <summary>A remittance that came on paper, while somebody types it. A refusal leaves all of it where it is.</summary>
public sealed class PaperRemittanceModel(IOperations operations, PracticeClock clock)
{
    public FormState Form { get; } = new();

    public string Trace { get; set; } = "";

    public DateOnly? PaidOn { get; set; }

    public bool ByTransfer { get; set; }

    public decimal? Total { get; set; }

    public decimal? Withheld { get; set; }

    public string WithheldFor { get; set; } = "";

    public IReadOnlyList<PaperClaimDraft> Claims => _claims;

    public bool IsPosted { get; private set; }

    public bool IsTyped => !IsPosted && (Trace.Length > 0 || Total is not null || _claims.Exists(claim => claim.IsTyped));

    /// <summary>The first payer's name that was found: a check is one payer's.</summary>
    public string? Payer => _claims.Select(claim => claim.Found?.Payer).FirstOrDefault(payer => payer is not null);

    /// <summary>What the claims come to, for the eye beside the check's own sum.</summary>
    public Money ClaimsPaid => Money.Dollars(_claims.Sum(claim => claim.Paid ?? 0) - (Withheld ?? 0));

    private readonly List<PaperClaimDraft> _claims = [];
    private bool _isLoaded;

    /// <param name="number">Of the claim from whose page this was opened.</param>
    public async Task LoadAsync(string? number)
    {
        if (_isLoaded)
            return;
        _isLoaded = true;
        await clock.LoadAsync();
        PaidOn = clock.Today;
        AddClaim();
        if (string.IsNullOrWhiteSpace(number))
            return;
        _claims[0].Number = number;
        await FindAsync(0);
    }

    public void AddClaim() => _claims.Add(new PaperClaimDraft());

    public void Remove(PaperClaimDraft claim) => _claims.Remove(claim);

    /// <summary>Whose claim the number is, and what was charged, so that a number of another line of the paper is seen at once.</summary>
    public async Task FindAsync(int at)
    {
        var claim = _claims[at];
        claim.Found = null;
        if (string.IsNullOrWhiteSpace(claim.Number))
            return;
        Form.Place(nameof(PaperClaimInput.Number), $"{nameof(PaperClaimInput.Number)}-{at}");
        await Form.TryAsync(async () => claim.Found = await operations.RunAsync<IPaperRemittanceAppService, PaperClaimDto>((paper, ct) => paper.FindClaimAsync(claim.Number, ct)));
        claim.Charge ??= claim.Found?.Charge.ToDollars();
    }

    /// <returns>The posted remittance; null where it was refused.</returns>
    public async Task<Guid?> PostAsync()
    {
        Guid? posted = null;
        IsPosted = await Form.TryAsync(async () =>
        {
            var input = ToInput();
            posted = await operations.Once.RunAsync<IPaperRemittanceAppService, Guid>((paper, ct) => paper.PostAsync(input, ct));
        });
        return posted;
    }

    private PaperRemittanceInput ToInput() => new(
        Trace, PaidOn, ByTransfer, Given(Total, nameof(Total)), Money.Dollars(Withheld ?? 0), WithheldFor, [.. _claims.Select((claim, i) => claim.ToInput(i))]);

    internal static Money Given(decimal? dollars, string field) =>
        Money.Dollars(dollars ?? throw Check.Invalid(field, $"{field.Split('-')[0]} is missing; give it in dollars, 0 where it is nothing."));
}

/// <summary>A claim of the paper.</summary>
public sealed class PaperClaimDraft
{
    public string Number { get; set; } = "";

    public PaperClaimDto? Found { get; set; }

    public bool IsDenied { get; set; }

    public string PayerControlNumber { get; set; } = "";

    public decimal? Charge { get; set; }

    public decimal? Paid { get; set; }

    public decimal? PatientResponsibility { get; set; }

    public string Remarks { get; set; } = "";

    public IList<PaperAdjustmentDraft> Adjustments { get; } = [new() { Group = "CO" }, new() { Group = "PR" }];

    public bool IsTyped => Number.Length > 0 || Paid is not null || Adjustments.Any(one => one.IsTyped);

    /// <summary>What is left of the charge, which the paper should say was paid.</summary>
    public Money Left => Money.Dollars((Charge ?? 0) - Adjustments.Sum(one => one.Amount ?? 0));

    /// <summary>A row in which nothing was typed is none.</summary>
    public PaperClaimInput ToInput(int at) => new(
        Number, IsDenied, PayerControlNumber, PaperRemittanceModel.Given(Charge, $"{nameof(Charge)}-{at}"), PaperRemittanceModel.Given(Paid, $"{nameof(Paid)}-{at}"),
        Money.Dollars(PatientResponsibility ?? 0), Remarks,
        [.. Adjustments.Select((one, j) => (one, j)).Where(row => row.one.IsTyped)
            .Select(row => new PaperAdjustmentInput(row.one.Group, row.one.Reason, PaperRemittanceModel.Given(row.one.Amount, $"{nameof(PaperAdjustmentInput.Amount)}-{at}-{row.j}")))]);
}

public sealed class PaperAdjustmentDraft
{
    public string Group { get; set; } = "CO";

    public string Reason { get; set; } = "";

    public decimal? Amount { get; set; }

    public bool IsTyped => Reason.Trim().Length > 0 || Amount is not null;
}
