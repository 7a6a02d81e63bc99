using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Billing.Contracts.Payers;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Web.Components;
using PracticeSuite.Web.Live;

namespace PracticeSuite.Web.Pages.Billing;

/// <summary>A question what months would come to under other terms; it is asked while the page stands and written nowhere.</summary>
public sealed class WhatIfModel(IOperations operations, PracticeClock clock) : IDisposable
{
    private const int MonthsAtFirst = 3;

    private readonly CancellationTokenSource _left = new();
    private CancellationTokenSource? _asked;

    public IReadOnlyList<PayerDto>? Payers { get; private set; }

    public ISet<Guid> Chosen { get; } = new HashSet<Guid>();

    public BillingMonth Current => clock.Month;

    public BillingMonth From { get; set; } = BillingMonth.First;

    public BillingMonth To { get; set; } = BillingMonth.First;

    public int? ThresholdMinutes { get; set; }

    public bool? Covers99484 { get; set; }

    public bool? CoversG0323 { get; set; }

    public bool? AuthRequired { get; set; }

    public int? ScaleLookbackDays { get; set; }

    public int? PlanReviewDays { get; set; }

    /// <summary>The last of the items from the first on; 0 = as they are.</summary>
    public int ConsentItems { get; set; }

    public bool? CountAttempts { get; set; }

    public string RateCode { get; set; } = "";

    public decimal? OfficeAmount { get; set; }

    public decimal? FacilityAmount { get; set; }

    public bool? PreferG0323 { get; set; }

    public bool? Accept90792AsInitiating { get; set; }

    public FormState Form { get; } = new();

    public WhatIfProgress? Progress { get; private set; }

    public bool IsStopping => _asked is { IsCancellationRequested: true };

    public WhatIfAnswer? Answer { get; private set; }

    public async Task LoadAsync()
    {
        await clock.LoadAsync();
        To = clock.Month.Previous;
        From = BillingMonth.FromNumber(To.ToNumber() - MonthsAtFirst + 1);
        Payers = await operations.RunAsync<IPayerAppService, IReadOnlyList<PayerDto>>((payers, ct) => payers.GetListAsync(ct));
    }

    public void Choose(Guid payer, bool chosen)
    {
        if (chosen)
            Chosen.Add(payer);
        else
            Chosen.Remove(payer);
    }

    public void Stop() => _asked?.Cancel();

    /// <param name="onBeat">Called when there is something new to draw, on any thread.</param>
    public async Task AskAsync(Action onBeat)
    {
        if (Form.Busy)
            return;
        using var asked = _asked = CancellationTokenSource.CreateLinkedTokenSource(_left.Token);
        var question = ToQuestion();
        (Answer, Progress) = (null, new WhatIfProgress(0, 0));
        try
        {
            await Form.TryAsync(async () => Answer = await operations.Once.RunAsync<IWhatIfAppService, WhatIfAnswer>((all, ct) => all.AskAsync(question, Tell, ct), asked.Token));
        }
        catch (OperationCanceledException) when (asked.IsCancellationRequested)
        {
            // It was stopped, or the page was left: there is no answer.
        }
        finally
        {
            (Progress, _asked) = (null, null);
        }

        void Tell(WhatIfProgress progress)
        {
            Progress = progress;
            onBeat();
        }
    }

    public void Dispose()
    {
        _left.Cancel();
        _left.Dispose();
    }

    private WhatIfQuestion ToQuestion() => new([.. Chosen], From, To, new WhatIfTerms(
        ThresholdMinutes, Covers99484, CoversG0323, ScaleLookbackDays, PlanReviewDays, ConsentItems == 0 ? null : [.. Enumerable.Range(1, ConsentItems)], null, null,
        AuthRequired, CountAttempts, RateCode.Length == 0 ? null : RateCode, OfficeAmount, FacilityAmount, PreferG0323, Accept90792AsInitiating));
}
