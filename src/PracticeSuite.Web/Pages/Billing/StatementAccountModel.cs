using PracticeSuite.Billing.Contracts.Statements;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Web.Components;
using PracticeSuite.Web.Live;

namespace PracticeSuite.Web.Pages.Billing;

/// <summary>One patient's account: what they owe, how their statements go out, and what they pay.</summary>
public sealed class StatementAccountModel(IOperations operations, PracticeClock clock, PatientNames names)
{
    private Guid _patient;

    public StatementAccountDto? Account { get; private set; }

    public string Patient { get; private set; } = "";

    public FormState Form { get; } = new();

    public FormState TermsForm { get; } = new();

    public FormState PaymentForm { get; } = new();

    public PracticeClock Clock => clock;

    public string? Said { get; private set; }

    public bool HasGuarantor { get; set; }

    public string Name { get; set; } = "";

    public string Relationship { get; set; } = "";

    public AddressForm Address { get; private set; } = new();

    public StatementHold? Hold { get; set; }

    public string? HoldReason { get; set; }

    public bool DeathReviewed { get; set; }

    public decimal? Amount { get; set; }

    public DateOnly On { get; set; }

    public PaymentMethod Method { get; set; }

    /// <summary>For which the payment came; null where the patient has one account.</summary>
    public StatementSubject? For { get; set; }

    /// <summary>The patient's, where there are several.</summary>
    public IReadOnlyList<StatementSubject> Accounts { get; private set; } = [];

    /// <summary>Those that the payment can be for.</summary>
    public IReadOnlyList<StatementSubject> Choices => IsAhead ? Prepayments.All?.Accounts ?? [] : Accounts;

    public string? Reference { get; set; }

    /// <summary>It came before the share is known: it is held.</summary>
    public bool IsAhead { get; set; }

    public PrepaymentsModel Prepayments { get; } = new(operations);

    public async Task LoadAsync(Guid patientId)
    {
        await clock.LoadAsync();
        if (_patient != patientId)
            (_patient, Said) = (patientId, null);
        await RefreshAsync();
    }

    public void Dismiss() => Said = null;

    public async Task SaveTermsAsync()
    {
        var guarantor = HasGuarantor ? new GuarantorDto(Name, Relationship, Address.Line1 ?? "", Address.Line2, Address.City ?? "", Address.State ?? "", Address.Zip ?? "") : null;
        var terms = new StatementTermsDto(guarantor, Hold, HoldReason, DeathReviewed);
        if (await TermsForm.TryAsync(() => operations.RunAsync<IStatementAccountAppService>((accounts, ct) => accounts.ChangeAsync(_patient, terms, Account!.Version, ct))))
            await SayAsync("Saved.");
    }

    public async Task PayAsync()
    {
        if (await PaymentForm.TryAsync(RecordAsync))
            await SayAsync(IsAhead ? $"{Money.Dollars(Amount!.Value)} is held, paid ahead." : $"The payment of {Money.Dollars(Amount!.Value)} stands in the books.");
    }

    private Task RecordAsync()
    {
        var payment = new PatientPaymentInput(Money.Dollars(Amount ?? throw Check.Invalid(nameof(Amount), "Amount is missing; give it in dollars.")), On, Method, Reference, For);
        return IsAhead
            ? operations.RunAsync<IPrepaymentAppService>((prepayments, ct) => prepayments.TakeAsync(_patient, payment, ct))
            : operations.RunAsync<IStatementAccountAppService>((accounts, ct) => accounts.RecordPaymentAsync(_patient, payment, ct));
    }

    /// <summary>What was paid ahead was disposed of, so the services may read differently.</summary>
    public Task DisposedAsync() => Prepayments.Said is { } said ? SayAsync(said) : Task.CompletedTask;

    public async Task KeepApartAsync(AccountServiceDto service, bool isConfidential)
    {
        if (await Form.TryAsync(() => operations.RunAsync<IStatementAccountAppService>((accounts, ct) => accounts.KeepApartAsync(service.ClaimId, isConfidential, ct))))
            await SayAsync(isConfidential ? "The guarantor is not told of this service." : "The service goes to the guarantor again.");
    }

    /// <returns>The address of what was printed, or null when it was refused.</returns>
    public async Task<string?> PrintAsync(StatementRowDto row)
    {
        StatementDto? printed = null;
        await Form.TryAsync(async () =>
        {
            printed = await operations.RunAsync<IStatementAppService, StatementDto>((statements, ct) => statements.PrintAsync(row.PatientId, row.Subject, ct));
            await RefreshAsync();
        });
        return printed is null ? null : StatementsModel.PathOf(printed);
    }

    private async Task SayAsync(string said)
    {
        await RefreshAsync();
        Said = said;
    }

    private async Task RefreshAsync()
    {
        var account = await operations.RunAsync<IStatementAppService, StatementAccountDto>((statements, ct) => statements.GetAccountAsync(_patient, ct));
        Patient = await names.OfAsync(_patient);
        await Prepayments.LoadAsync(_patient);
        // All at once: a form that stands there already must not turn into another under somebody's hands.
        Account = account;
        var terms = Account.Terms;
        (HasGuarantor, Name, Relationship) = (terms.Guarantor is not null, terms.Guarantor?.Name ?? "", terms.Guarantor?.Relationship ?? "");
        Address = new AddressForm { Line1 = terms.Guarantor?.Line1, Line2 = terms.Guarantor?.Line2, City = terms.Guarantor?.City, State = terms.Guarantor?.State, Zip = terms.Guarantor?.Zip };
        (Hold, HoldReason, DeathReviewed) = (terms.Hold, terms.HoldReason, terms.DeathReviewed);
        Accounts = [.. Account.Services.Select(service => service.Subject).Distinct().Order()];
        (Amount, On, Reference, For) = (null, Account.Today, null, null);
        IsAhead = Account.Services.Count == 0;
    }
}
