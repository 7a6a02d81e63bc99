using PracticeSuite.Billing.Contracts.Payers;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Web.Components;
using PracticeSuite.Web.Live;

namespace PracticeSuite.Web.Pages.Practice;

public sealed class PayerListModel(IOperations operations, PracticeClock clock)
{
    public IReadOnlyList<PayerDto>? Payers { get; private set; }

    public bool IsOpen { get; private set; }

    public FormState Form { get; } = new();

    public string Code { get; set; } = "";

    public string Name { get; set; } = "";

    public string? PayerIdentifier { get; set; }

    public PayerKind Kind { get; set; } = PayerKind.Commercial;

    public DateOnly EffectiveFrom { get; set; }

    public async Task LoadAsync()
    {
        await clock.LoadAsync();
        EffectiveFrom = new DateOnly(clock.Today.Year, 1, 1);
        Payers = await operations.RunAsync<IPayerAppService, IReadOnlyList<PayerDto>>((payers, ct) => payers.GetListAsync(ct));
    }

    public void Open() => IsOpen = true;

    public void Close() => IsOpen = false;

    /// <returns>The new payer, or null when it was refused.</returns>
    public async Task<Guid?> CreateAsync()
    {
        Guid? created = null;
        await Form.TryAsync(async () => created = (await operations.RunAsync<IPayerAppService, PayerDetailDto>((payers, ct) => payers.CreateAsync(
            new CreatePayerInput(Code, Name, Kind, string.IsNullOrWhiteSpace(PayerIdentifier) ? null : PayerIdentifier, EffectiveFrom), ct))).Id);
        return created;
    }
}
