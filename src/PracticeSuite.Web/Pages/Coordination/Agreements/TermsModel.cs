using PracticeSuite.Charting.Contracts.Flags;
using PracticeSuite.Coordination.Contracts;
using PracticeSuite.Coordination.Contracts.Agreements;
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
    private static readonly string[] Overtaken = ["Coordination:TermsChanged", "Coordination:NothingToSign", "Coordination:ReadAnother"];

    private Guid _patientId;

    /// <summary>The role alone does not open it: what the team agreed about a patient is for whoever has to do with them.</summary>
    public bool MaySee { get; private set; }

    public IReadOnlyList<PatientTermsDto>? Pairs { get; private set; }

    /// <summary>The pair of whom the patient's card is drawn.</summary>
    public PatientTermsDto? Speaking => Pairs?.FirstOrDefault(one => one.SpeaksForChart);

    public FormState Form { get; } = new();

    public FormState TalkForm { get; } = new();

    public FormState ReviewForm { get; } = new();

    public PracticeClock Clock => clock;

    public StaffNames Staff => staff;

    /// <summary>The pair of which something is changed; null = it is read.</summary>
    public PatientTermsDto? Changing { get; private set; }

    /// <summary>What is set for the patient, while it is changed.</summary>
    public OwnTermsForm Own { get; private set; } = new(OwnTerms.None, new AgreementTerms());

    public IReadOnlyList<FlagRuleName> Rules { get; private set; } = [];

    public FormState SignForm { get; } = new();

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
        Rules = await operations.RunAsync<IFlagRuleNames, IReadOnlyList<FlagRuleName>>((rules, _) => Task.FromResult(rules.All));
        await ReadAsync();
    }

    private async Task ReadAsync() =>
        Pairs = await operations.RunAsync<IPatientTermsAppService, IReadOnlyList<PatientTermsDto>>((terms, ct) => terms.GetAsync(_patientId, ct));

    /// <summary>What was refused because somebody was faster is asked of what stands there now the next time; what is typed stays.</summary>
    private async Task CatchUpAsync(FormState form)
    {
        if (!form.WasRefusedFor(Overtaken))
            return;
        await ReadAsync();
        if (Changing is { } of)
            Changing = Pairs?.FirstOrDefault(pair => pair.TherapistId == of.TherapistId && pair.PrescriberId == of.PrescriberId);
    }

    public void Change(PatientTermsDto of)
    {
        Changing = of;
        Form.Clear();
        (Own, Reason) = (new OwnTermsForm(of.Own, of.Agreed), null);
    }

    public void Close() => Changing = null;

    public async Task SaveAsync()
    {
        if (Changing is not { } of)
            return;
        var given = new PatientTermsInput(of.PatientId, of.TherapistId, of.PrescriberId, of.Turn, Own.Terms, Reason);
        if (await Form.TryAsync(async () => Pairs = await operations.RunAsync<IPatientTermsAppService, IReadOnlyList<PatientTermsDto>>((terms, ct) => terms.ChangeAsync(given, ct))))
            Changing = null;
        else
            await CatchUpAsync(Form);
    }

    /// <summary>The second signature, where what is set asks for less than the agreement (K-015).</summary>
    public async Task SignAsync(PatientTermsDto of)
    {
        await SignForm.TryAsync(async () => Pairs = await operations.RunAsync<IPatientTermsAppService, IReadOnlyList<PatientTermsDto>>(
            (terms, ct) => terms.SignAsync(of.PatientId, of.TherapistId, of.PrescriberId, of.Turn, ct)));
        await CatchUpAsync(SignForm);
    }

    /// <summary>What of the patient's own asks for less than the agreement and does not hold yet.</summary>
    public string Waiting(PatientTermsDto of)
    {
        var off = of.Own.RulesOff.Except(of.Agreed.RulesOff).Order(StringComparer.Ordinal).ToList();
        var leftOut = of.Own.Ladder is { } ladder ? of.Agreed.Ladder.Except(ladder).Select(AgreementWords.Of).ToList() : [];
        return string.Join(" ", new[]
        {
            off.Count > 0 ? $"{string.Join(", ", off)} {(off.Count == 1 ? "is" : "are")} to be off for this patient." : null,
            leftOut.Count > 0 ? $"{Capital(string.Join(", ", leftOut))} {(leftOut.Count == 1 ? "is" : "are")} not to hear of this patient's flags." : null,
        }.OfType<string>());
    }

    /// <summary>A change in words, as it stands in the history.</summary>
    public string Said(OwnTerms terms)
    {
        var said = new[]
        {
            terms.Tier is { } tier ? $"tier {AgreementWords.Of(tier).ToLowerInvariant()}" : null, terms.EveryDays is { } days ? $"every {days} days" : null,
            terms.CrisisLeadId is { } lead ? $"lead {staff[lead]}" : null, terms.BackupId is { } backup ? $"backup {staff[backup]}" : null,
            terms.Initiator is { } starts ? $"{AgreementWords.Of(starts)} starts" : null, terms.Rhythm is { } rhythm ? AgreementWords.Of(rhythm) : null,
            terms.ReviewDays is { } reading ? $"notes are read every {reading} days" : null, terms.Channels is { } channels ? string.Join(", then ", channels.Select(AgreementWords.Of)) : null,
            terms.CriticalMinutes is { } critical ? $"critical flags within {critical} minutes" : null, terms.UrgentMinutes is { } urgent ? $"urgent flags within {urgent} business minutes" : null,
            terms.RoutineDays is { } routine ? $"routine flags within {routine} business days" : null, terms.Ladder is { } ladder ? $"flags go to {string.Join(", then ", ladder.Select(AgreementWords.Of))}" : null,
            terms.RulesOff.Count > 0 ? $"{string.Join(", ", terms.RulesOff)} off" : null, terms.RulesOn.Count > 0 ? $"{string.Join(", ", terms.RulesOn)} on" : null,
        }.OfType<string>().ToList();
        return said.Count == 0 ? "as agreed" : string.Join("; ", said);
    }

    private static string Capital(string words) => $"{char.ToUpperInvariant(words[0])}{words[1..]}";

    /// <summary>With whom somebody who treats the patient can have talked.</summary>
    public IEnumerable<StaffMember> Colleagues => staff.Present.Where(member => Pairs?.Any(pair => member.Id == pair.TherapistId || member.Id == pair.PrescriberId) == true);

    public void BeginTalk(PatientTermsDto of)
    {
        TalkForm.Clear();
        (IsLogging, WithStaffId, At) = (true, of.WithId, TimeZoneInfo.ConvertTime(clock.Now, clock.Zone).DateTime);
    }

    /// <summary>That the person read what their colleague did last (K-033).</summary>
    public async Task AttestReviewAsync(PatientTermsDto of, Guid item)
    {
        await ReviewForm.TryAsync(async () => Pairs = await operations.RunAsync<IPatientTermsAppService, IReadOnlyList<PatientTermsDto>>(
            (terms, ct) => terms.AttestReviewAsync(new ReviewInput(of.PatientId, of.TherapistId, of.PrescriberId, item), ct)));
        await CatchUpAsync(ReviewForm);
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
