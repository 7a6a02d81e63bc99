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
    public void Open() => Edit = TermsForm.Of(Payer!, clock.Month.Next.FirstDay);

    public void Close() => Edit = null;

    public async Task SaveAsync()
    {
        var saved = await Form.TryAsync(async () => Payer = await operations.RunAsync<IPayerAppService, PayerDetailDto>(
            (payers, ct) => payers.ChangeTermsAsync(Payer!.Id, Edit!.Version, Edit.EffectiveFrom, Edit.ToTerms(), ct)));
        Edit = saved ? null : Edit;
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
