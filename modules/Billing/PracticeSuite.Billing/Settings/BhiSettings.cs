using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Settings;

/// <summary>The practice's choices; one row a practice, the rulebook's defaults while there is none.</summary>
internal sealed class BhiSettings : AggregateRoot, IPracticeWide
{
    private BhiSettings()
    {
    }

    public PracticeId PracticeId { get; private init; }

    public bool PreferG0323 { get; private set; }

    public bool GroupSameSpecialtyCounts { get; private set; }

    public bool Accept90792AsInitiating { get; private set; }

    public bool AcceptHbaiAsInitiating { get; private set; }

    public bool ReleaseAfterMonthClose { get; private set; }

    public bool AdvancedApmParticipant { get; private set; }

    public static BhiSettings Of(PracticeId practice, BhiPracticeSettings settings)
    {
        var made = new BhiSettings { PracticeId = practice };
        made.Change(settings);
        return made;
    }

    public void Change(BhiPracticeSettings settings)
    {
        PreferG0323 = settings.PreferG0323;
        GroupSameSpecialtyCounts = settings.GroupSameSpecialtyCounts;
        Accept90792AsInitiating = settings.Accept90792AsInitiating;
        AcceptHbaiAsInitiating = settings.AcceptHbaiAsInitiating;
        ReleaseAfterMonthClose = settings.ReleaseAfterMonthClose;
        AdvancedApmParticipant = settings.AdvancedApmParticipant;
    }

    public BhiPracticeSettings ToChoices() => new(
        PreferG0323, GroupSameSpecialtyCounts, Accept90792AsInitiating, AcceptHbaiAsInitiating, ReleaseAfterMonthClose, AdvancedApmParticipant);
}
