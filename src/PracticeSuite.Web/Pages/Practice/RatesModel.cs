using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using PracticeSuite.Billing.Contracts.Payers;
using PracticeSuite.Billing.Contracts.Rates;
using PracticeSuite.Billing.Contracts.Services;
using PracticeSuite.Billing.Contracts.Settings;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Web.Components;
using PracticeSuite.Web.Live;

namespace PracticeSuite.Web.Pages.Practice;

/// <summary>What payers are expected to allow, by code, payer, locality and day.</summary>
public sealed class RatesModel(IOperations operations, PracticeClock clock)
{
    public const int PageSize = 100;

    /// <summary>The latest; the file has all.</summary>
    public const int ChangesShown = 100;

    private RateQuery _asked = new();

    public RatePageDto? Page { get; private set; }

    public IReadOnlyList<ProcedureCodeDto> Codes { get; private set; } = [];

    public IReadOnlyList<PayerDto> Payers { get; private set; } = [];

    public IReadOnlyList<LocationLocalityDto> Localities { get; private set; } = [];

    public IReadOnlyList<PriceChangeDto> Changes { get; private set; } = [];

    public PracticeClock Clock => clock;

    public DateOnly? On => _asked.On;

    /// <summary>Of the rates that the page shows, all pages of them.</summary>
    public string CsvPath => QueryHelpers.AddQueryString("/practice/rates.csv", new Dictionary<string, string?>
    {
        ["code"] = _asked.Code, ["payer"] = _asked.PayerId?.ToString(), ["locality"] = _asked.Locality, ["on"] = _asked.On?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
    });

    public RateFields? Edit { get; private set; }

    public ChangeEffectDto? Effect { get; private set; }

    public FormState Form { get; } = new();

    public FormState DayForm { get; } = new();

    public FormState LocalityForm { get; } = new();

    public string? Said { get; private set; }

    /// <param name="on">A day, "any", or nothing, which means today.</param>
    public async Task LoadAsync(string? code, Guid? payer, string? locality, string? on, int from)
    {
        await clock.LoadAsync();
        DateOnly? day = on == "any" ? null
            : DateOnly.TryParseExact(on, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var asked) ? asked : clock.Today;
        _asked = new RateQuery(code, payer, locality, day, Math.Max(0, from), PageSize);
        Codes = (await operations.RunAsync<IProcedureCodes, ProcedureCodeTable>((codes, ct) => codes.ReadAsync(ct))).All;
        Payers = await operations.RunAsync<IPayerAppService, IReadOnlyList<PayerDto>>((payers, ct) => payers.GetListAsync(ct));
        await RefreshAsync();
    }

    public Task OpenAsync() => OpenAsync(new RateFields { Code = _asked.Code ?? "99484", PayerId = _asked.PayerId == Guid.Empty ? null : _asked.PayerId, EffectiveFrom = new DateOnly(clock.Today.Year + 1, 1, 1) });

    public Task OpenCorrectionAsync(RateDto rate) => OpenAsync(RateFields.Of(rate));

    public void Close() => Edit = null;

    public async Task ForeseeAsync() => Effect = Edit is { } edit
        ? await operations.RunAsync<IChangeEffectAppService, ChangeEffectDto>((effects, ct) => effects.ForeseeAsync(new ChangeScope(edit.EffectiveFrom, edit.PayerId), ct))
        : null;

    public async Task SaveAsync()
    {
        var edit = Edit!;
        RateDto? saved = null;
        if (!await Form.TryAsync(async () => saved = await operations.RunAsync<IRateAppService, RateDto>((rates, ct) => edit.Corrects is { } id
                ? rates.CorrectAsync(id, edit.Version, new RateCorrection(edit.Amount, edit.EffectiveTo, edit.Reason), ct)
                : rates.AddAsync(edit.ToInput(), ct))))
            return;
        Edit = null;
        await RefreshAsync();
        Said = $"Saved. {saved!.Code} is {saved.Amount} from {Show.Day(saved.From)}. Months are evaluated by it from the next run on.";
    }

    public async Task SetLocalityAsync(LocationLocalityDto location, string text)
    {
        if (await LocalityForm.TryAsync(() => operations.RunAsync<IRateAppService>((rates, ct) => rates.SetLocalityAsync(location.LocationId, text, ct))))
            await RefreshAsync();
    }

    private Task OpenAsync(RateFields fields)
    {
        Form.Clear();
        (Said, Edit) = (null, fields);
        return ForeseeAsync();
    }

    private async Task RefreshAsync()
    {
        Page = await operations.RunAsync<IRateAppService, RatePageDto>((rates, ct) => rates.GetPageAsync(_asked, ct));
        Localities = await operations.RunAsync<IRateAppService, IReadOnlyList<LocationLocalityDto>>((rates, ct) => rates.GetLocalitiesAsync(ct));
        Changes = await operations.RunAsync<IRateAppService, IReadOnlyList<PriceChangeDto>>((rates, ct) => rates.GetChangesAsync(PriceKind.Rate, 0, ChangesShown, ct));
    }
}

/// <summary>The boxes of a rate.</summary>
public sealed class RateFields
{
    /// <summary>The rate whose mistake is corrected; null = a new one.</summary>
    public Guid? Corrects { get; private init; }

    public int Version { get; private init; }

    public Guid? PayerId { get; set; }

    public string Code { get; set; } = "";

    public string? Locality { get; set; }

    public bool Facility { get; set; }

    public DateOnly EffectiveFrom { get; set; }

    public DateOnly? EffectiveTo { get; set; }

    public decimal? Amount { get; set; }

    public string Source { get; set; } = "";

    public string Confidence { get; set; } = "High";

    public string Reason { get; set; } = "";

    public static RateFields Of(RateDto rate) => new()
    {
        Corrects = rate.Id, Version = rate.Version, PayerId = rate.PayerId, Code = rate.Code, Locality = rate.Locality, Facility = rate.Facility,
        EffectiveFrom = rate.From, EffectiveTo = rate.To, Amount = rate.Amount.ToDollars(), Source = rate.Source, Confidence = rate.Confidence,
    };

    public RateInput ToInput() => new(PayerId, Code, Locality, Facility, EffectiveFrom, EffectiveTo, Amount, Source, Confidence);
}
