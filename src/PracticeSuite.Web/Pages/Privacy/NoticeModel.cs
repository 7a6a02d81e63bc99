using PracticeSuite.Platform.Operations;
using PracticeSuite.Privacy.Contracts.PrivacyNotices;
using PracticeSuite.Web.Live;

namespace PracticeSuite.Web.Pages.Privacy;

/// <summary>The notice of privacy practices, its versions, and who has not received it.</summary>
public sealed class NoticeModel(IOperations operations, PracticeClock clock, PatientNames patients, Downloads downloads) : OfficeModel(operations, clock, patients, downloads)
{
    public IReadOnlyList<NoticeVersionDto>? Versions { get; private set; }

    public MissingAcknowledgmentsDto? Missing { get; private set; }

    public bool IsAdding { get; private set; }

    public DateOnly EffectiveOn { get; set; }

    public string? Text { get; set; }

    public bool HasPart2Content { get; set; }

    public async Task LoadAsync()
    {
        await Clock.LoadAsync();
        await RefreshAsync();
    }

    public void Begin() => (IsAdding, EffectiveOn, Text, HasPart2Content) = (true, Clock.Today, Latest?.Text, Latest?.HasPart2Content ?? false);

    private NoticeVersionDto? Latest => Versions is [var latest, ..] ? latest : null;

    public void Close()
    {
        IsAdding = false;
        Form.Clear();
    }

    public async Task PublishAsync()
    {
        if (await DoAsync<IPrivacyNoticeAppService>("Published.", (s, ct) => s.PublishAsync(new NoticeVersionInput(EffectiveOn, Text, HasPart2Content), ct)))
            IsAdding = false;
    }

    protected override async Task RefreshAsync()
    {
        Versions = await AskAsync<IPrivacyNoticeAppService, IReadOnlyList<NoticeVersionDto>>((s, ct) => s.GetVersionsAsync(ct));
        Missing = await AskAsync<IPrivacyNoticeAppService, MissingAcknowledgmentsDto>((s, ct) => s.GetMissingAsync(ct));
        await Patients.LearnAsync(Missing.Shown);
    }
}
