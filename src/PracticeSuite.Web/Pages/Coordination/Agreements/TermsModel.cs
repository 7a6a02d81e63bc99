using PracticeSuite.Coordination.Contracts;
using PracticeSuite.Coordination.Contracts.Agreements;
using PracticeSuite.Coordination.Contracts.Contacts;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Web.Components;
using PracticeSuite.Web.Live;

namespace PracticeSuite.Web.Pages.Coordination.Agreements;

/// <summary>How the team keeps in touch about one patient: inherited, or set otherwise; and that two talked.</summary>
public sealed class TermsModel(IOperations operations, PracticeClock clock, StaffNames staff)
{
    private Guid _patientId;

    /// <summary>The role alone does not open it: what the team agreed about a patient is for whoever has to do with them.</summary>
    public bool MaySee { get; private set; }

    public IReadOnlyList<PatientTermsDto>? Pairs { get; private set; }

    public FormState Form { get; } = new();

    public FormState TalkForm { get; } = new();

    public PracticeClock Clock => clock;

    public StaffNames Staff => staff;

    /// <summary>The pair of which something is changed; null = it is read.</summary>
    public PatientTermsDto? Changing { get; private set; }

    public Guid? CrisisLeadId { get; set; }

    public Guid? BackupId { get; set; }

    public ContactInitiator? Initiator { get; set; }

    public ContactRhythm? Rhythm { get; set; }

    public int? EveryDays { get; set; }

    public ContactTier? Tier { get; set; }

    public string? Reason { get; set; }

    public bool IsLogging { get; private set; }

    public Guid? WithStaffId { get; set; }

    public ContactChannel Channel { get; set; } = ContactChannel.InPerson;

    public DateTime? At { get; set; }

    public int Minutes { get; set; } = 5;

    public async Task LoadAsync(Guid patientId)
    {
        _patientId = patientId;
        MaySee = (await operations.RunAsync<IAccess, AccessDecision>((access, ct) => access.DecideAsync(CoordinationPermissions.Contacts.ViewTerms, patientId, ct))).IsGranted;
        if (!MaySee)
            return;
        await clock.LoadAsync();
        await staff.LoadAsync();
        Pairs = await operations.RunAsync<IPatientTermsAppService, IReadOnlyList<PatientTermsDto>>((terms, ct) => terms.GetAsync(patientId, ct));
    }

    public void Change(PatientTermsDto of)
    {
        Changing = of;
        Form.Clear();
        (CrisisLeadId, BackupId, Initiator, Rhythm, EveryDays, Tier, Reason) =
            (of.Own.CrisisLeadId, of.Own.BackupId, of.Own.Initiator, of.Own.Rhythm, of.Own.EveryDays, of.Own.Tier, null);
    }

    public void Close() => Changing = null;

    public async Task SaveAsync()
    {
        if (Changing is not { } of)
            return;
        var given = new PatientTermsInput(of.PatientId, of.TherapistId, of.PrescriberId, of.Turn, new OwnTerms(CrisisLeadId, BackupId, Initiator, Rhythm, EveryDays, Tier), Reason);
        if (await Form.TryAsync(async () => Pairs = await operations.RunAsync<IPatientTermsAppService, IReadOnlyList<PatientTermsDto>>((terms, ct) => terms.ChangeAsync(given, ct))))
            Changing = null;
    }

    /// <summary>With whom somebody who treats the patient can have talked.</summary>
    public IEnumerable<StaffMember> Colleagues => staff.Present.Where(member => Pairs?.Any(pair => member.Id == pair.TherapistId || member.Id == pair.PrescriberId) == true);

    public void BeginTalk(PatientTermsDto of)
    {
        TalkForm.Clear();
        (IsLogging, WithStaffId, At) = (true, of.WithId, TimeZoneInfo.ConvertTime(clock.Now, clock.Zone).DateTime);
    }

    public void CloseTalk() => IsLogging = false;

    public async Task LogAsync()
    {
        if (WithStaffId is not { } with)
        {
            TalkForm.Refuse(nameof(WithStaffId), "Talked with is empty; choose the colleague.");
            return;
        }

        if (At is not { } at)
        {
            TalkForm.Refuse(nameof(At), "When is empty; give it.");
            return;
        }

        if (await TalkForm.TryAsync(async () => Pairs = await operations.RunAsync<IPatientTermsAppService, IReadOnlyList<PatientTermsDto>>(
            (terms, ct) => terms.LogTalkAsync(new TalkInput(_patientId, with, Channel, clock.Zone.InstantOf(at), Minutes), ct))))
            IsLogging = false;
    }
}
