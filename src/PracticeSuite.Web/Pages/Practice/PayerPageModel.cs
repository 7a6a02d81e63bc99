using PracticeSuite.Billing.Contracts.Payers;
using PracticeSuite.Billing.Contracts.Settings;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Web.Components;
using PracticeSuite.Web.Live;

namespace PracticeSuite.Web.Pages.Practice;

/// <summary>One payer: the versions of its rules, and who may bill it.</summary>
public sealed class PayerPageModel(IOperations operations, StaffNames staff, PracticeClock clock)
{
    public PayerDetailDto? Payer { get; private set; }

    public IReadOnlyList<PayerEnrollmentDto> Enrollments { get; private set; } = [];

    public StaffNames Staff => staff;

    public TermsForm? Edit { get; private set; }

    public FormState Form { get; } = new();

    public FormState EnrollForm { get; } = new();

    public FormState NameForm { get; } = new();

    /// <summary>In the box; the payer's until it is typed over.</summary>
    public string? Name { get; set; }

    public string? Said { get; private set; }

    public Guid? PractitionerId { get; set; }

    public DateOnly From { get; set; }

    /// <summary>The day of which the rules are shown.</summary>
    public DateOnly On { get; private set; }

    public FormState DayForm { get; } = new();

    public PayerProfileFact? OnDay => Payer?.Profiles.FirstOrDefault(version => version.EffectiveFrom <= On && (version.EffectiveTo is null || On <= version.EffectiveTo));

    public TimeZoneInfo Zone => clock.Zone;

    /// <summary>What the rules in the boxes will touch.</summary>
    public ChangeEffectDto? Effect { get; private set; }

    public async Task LoadAsync(Guid id, DateOnly? on = null)
    {
        await staff.LoadAsync();
        (From, On) = (clock.Today, on ?? clock.Today);
        Payer = await operations.RunAsync<IPayerAppService, PayerDetailDto>((payers, ct) => payers.GetAsync(id, ct));
        Name = Payer.Name;
        Enrollments = await operations.RunAsync<IPayerAppService, IReadOnlyList<PayerEnrollmentDto>>((payers, ct) => payers.GetEnrollmentsAsync(id, ct));
    }

    /// <summary>New rules start from those in force, on the first of next month.</summary>
    public Task OpenAsync() => OpenAsync(TermsForm.Of(Payer!, clock.Month.Next.FirstDay));

    /// <summary>A mistake in the latest version is corrected from its own first day on.</summary>
    public Task OpenCorrectionAsync() => OpenAsync(TermsForm.OfCorrection(Payer!));

    /// <summary>Told again whenever the first day is another.</summary>
    public async Task ForeseeAsync() => Effect = Edit is { } edit
        ? await operations.RunAsync<IChangeEffectAppService, ChangeEffectDto>((effects, ct) => effects.ForeseeAsync(new ChangeScope(edit.EffectiveFrom, Payer!.Id), ct))
        : null;

    public void Close() => Edit = null;

    public async Task SaveAsync()
    {
        Said = null;
        if (!await Form.TryAsync(async () => Payer = await operations.RunAsync<IPayerAppService, PayerDetailDto>(SaveAsync)))
            return;
        (Said, Edit) = (SavedOf(Payer!.Profiles[0], Edit!.Corrects), null);
    }

    private Task OpenAsync(TermsForm form)
    {
        Form.Clear();
        (Said, Edit) = (null, form);
        return ForeseeAsync();
    }

    private Task<PayerDetailDto> SaveAsync(IPayerAppService payers, CancellationToken cancellationToken) => Edit!.Corrects is null
        ? payers.ChangeTermsAsync(Payer!.Id, Edit.Version, Edit.EffectiveFrom, Edit.ToTerms(), cancellationToken)
        : payers.CorrectTermsAsync(Payer!.Id, Edit.Version, Edit.ToTerms(), Edit.Reason, cancellationToken);

    private static string SavedOf(PayerProfileFact saved, int? corrected) => corrected is null
        ? $"Saved. Version {saved.Number} holds from {Show.Day(saved.EffectiveFrom)}. Months are evaluated by it from the next run on."
        : $"Saved. Version {saved.Number} takes the place of version {corrected} from {Show.Day(saved.EffectiveFrom)}. The next run evaluates its months again: "
            + "claims not yet sent get a new version, sent ones a correction or a task.";

    public async Task RenameAsync()
    {
        Said = null;
        if (!await NameForm.TryAsync(async () => Payer = await operations.RunAsync<IPayerAppService, PayerDetailDto>((payers, ct) => payers.RenameAsync(Payer!.Id, Payer.Version, Name ?? "", ct))))
            return;
        (Name, Said) = (Payer!.Name, $"Saved. The payer is called {Payer.Name}. Claims that went keep the old name; those that have not get the new one with the next run.");
        Edit?.Follow(Payer);
    }

    public Task EnrollAsync() => ChangeEnrollmentsAsync((payers, ct) => payers.EnrollAsync(
        Payer!.Id, PractitionerId ?? throw PracticeSuite.Kernel.Check.Invalid(nameof(PractitionerId), "Choose the practitioner."), From, null, ct));

    public Task EndAsync(Guid enrollmentId) => ChangeEnrollmentsAsync((payers, ct) => payers.EndEnrollmentAsync(enrollmentId, clock.Today, ct));

    private async Task ChangeEnrollmentsAsync(Func<IPayerAppService, CancellationToken, Task<PayerEnrollmentDto>> act)
    {
        if (!await EnrollForm.TryAsync(() => operations.RunAsync<IPayerAppService, PayerEnrollmentDto>(act)))
            return;
        await LoadAsync(Payer!.Id);
        Edit?.Follow(Payer);
    }
}
