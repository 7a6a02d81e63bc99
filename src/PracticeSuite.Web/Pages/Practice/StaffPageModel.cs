using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Web.Components;
using PracticeSuite.Web.Live;

namespace PracticeSuite.Web.Pages.Practice;

/// <summary>The people of the practice and what the billing rules need to know of them.</summary>
public sealed class StaffPageModel(IOperations operations, PracticeClock clock)
{
    public IReadOnlyList<StaffDto>? Staff { get; private set; }

    public StaffForm? Edit { get; private set; }

    public FormState Form { get; } = new();

    public string? Said { get; private set; }

    public StaffDto? Edited => Staff?.FirstOrDefault(one => one.Id == Edit?.Id);

    public bool MayBeAllowed => Edited?.Credential.Group() is CredentialGroup.ClinicalStaff or CredentialGroup.AuxiliaryStaff;

    /// <summary>A known person's credential is being changed, so that the day is asked for.</summary>
    public bool ChangesCredential => Edited is { } known && Edit!.Credential != known.Credential;

    public async Task LoadAsync()
    {
        await clock.LoadAsync();
        Staff = await operations.RunAsync<IStaffAppService, IReadOnlyList<StaffDto>>((staff, ct) => staff.GetListAsync(ct));
    }

    public void Open(StaffDto? staff)
    {
        Form.Clear();
        (Said, Edit) = (null, StaffForm.Of(staff, clock.Today));
    }

    public void Close() => Edit = null;

    public Task SaveAsync() => DoAsync("Saved.", (staff, ct) =>
        Edit!.Id is { } id ? staff.ChangeAsync(id, Edit.ToInput(), ct) : staff.CreateAsync(Edit.ToInput(), ct));

    public Task AllowAsync() => DoAsync(
        "Their minutes count from that day on.", (staff, ct) => staff.AllowClinicalWorkAsync(Edit!.Id!.Value, Edit.ClinicalSince, Edit.ClinicalReason, ct));

    public Task WithdrawAsync() => DoAsync(
        "Their later minutes do not count any more.", (staff, ct) => staff.WithdrawClinicalWorkAsync(Edit!.Id!.Value, Edit.ClinicalUntil, ct));

    private async Task DoAsync(string said, Func<IStaffAppService, CancellationToken, Task<StaffDto>> act)
    {
        Said = null;
        if (!await Form.TryAsync(() => operations.RunAsync<IStaffAppService, StaffDto>(act)))
            return;
        (Said, Edit) = (said, null);
        await LoadAsync();
    }
}
