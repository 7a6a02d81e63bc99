using PracticeSuite.Billing.Contracts.Payers;
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

    public string? Said { get; private set; }

    public Guid? PractitionerId { get; set; }

    public DateOnly From { get; set; }

    public async Task LoadAsync(Guid id)
    {
        await staff.LoadAsync();
        From = clock.Today;
        Payer = await operations.RunAsync<IPayerAppService, PayerDetailDto>((payers, ct) => payers.GetAsync(id, ct));
        Enrollments = await operations.RunAsync<IPayerAppService, IReadOnlyList<PayerEnrollmentDto>>((payers, ct) => payers.GetEnrollmentsAsync(id, ct));
    }

    /// <summary>New rules start from those in force, on the first of next month.</summary>
    public void Open() => Open(TermsForm.Of(Payer!, clock.Month.Next.FirstDay));

    /// <summary>A mistake in the latest version is corrected from its own first day on.</summary>
    public void OpenCorrection() => Open(TermsForm.OfCorrection(Payer!));

    public void Close() => Edit = null;

    public async Task SaveAsync()
    {
        Said = null;
        if (!await Form.TryAsync(async () => Payer = await operations.RunAsync<IPayerAppService, PayerDetailDto>(SaveAsync)))
            return;
        (Said, Edit) = (SavedOf(Payer!.Profiles[0], Edit!.Corrects), null);
    }

    private void Open(TermsForm form)
    {
        Form.Clear();
        (Said, Edit) = (null, form);
    }

    private Task<PayerDetailDto> SaveAsync(IPayerAppService payers, CancellationToken cancellationToken) => Edit!.Corrects is null
        ? payers.ChangeTermsAsync(Payer!.Id, Edit.Version, Edit.EffectiveFrom, Edit.ToTerms(), cancellationToken)
        : payers.CorrectTermsAsync(Payer!.Id, Edit.Version, Edit.ToTerms(), Edit.Reason, cancellationToken);

    private static string SavedOf(PayerProfileFact saved, int? corrected) => corrected is null
        ? $"Saved. Version {saved.Number} holds from {Show.Day(saved.EffectiveFrom)}. Months are evaluated by it from the next run on."
        : $"Saved. Version {saved.Number} takes the place of version {corrected} from {Show.Day(saved.EffectiveFrom)}. The next run evaluates its months again: "
            + "claims not yet sent get a new version, sent ones a correction or a task.";

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
