using Microsoft.EntityFrameworkCore;
using PracticeSuite.Coordination.Agreements;
using PracticeSuite.Coordination.Calls;
using PracticeSuite.Coordination.Contacts;
using PracticeSuite.Coordination.Enrollments;
using PracticeSuite.Coordination.Messages;
using PracticeSuite.Coordination.Metrics;
using PracticeSuite.Coordination.Time;

namespace PracticeSuite.Coordination.Data;

public static class CoordinationModel
{
    public static ModelBuilder ConfigureCoordination(this ModelBuilder modelBuilder) => modelBuilder
        .ApplyConfiguration(new PatientEnrollmentsConfiguration())
        .ApplyConfiguration(new EnrollmentConfiguration())
        .ApplyConfiguration(new PastMemberConfiguration())
        .ApplyConfiguration(new CoordinationEntryConfiguration())
        .ApplyConfiguration(new RunningTimerConfiguration())
        .ApplyConfiguration(new ContactConfiguration())
        .ApplyConfiguration(new ReviewConfiguration())
        .ApplyConfiguration(new KeptMetricsConfiguration())
        .ApplyConfiguration<PairAgreement>(new AgreementConfiguration())
        .ApplyConfiguration<AgreementVersion>(new AgreementConfiguration())
        .ApplyConfiguration<AgreementSignature>(new AgreementConfiguration())
        .ApplyConfiguration<PatientTerms>(new AgreementConfiguration())
        .ApplyConfiguration<OverdueNotice>(new OverdueConfiguration())
        .ApplyConfiguration<StaffTalk>(new OverdueConfiguration())
        .ApplyConfiguration<CoordinationCall>(new CallConfiguration())
        .ApplyConfiguration<CallMember>(new CallConfiguration())
        .ApplyConfiguration<CallSegment>(new CallConfiguration())
        .ApplyConfiguration<CallPresence>(new CallConfiguration())
        .ApplyConfiguration<CallPatient>(new CallConfiguration())
        .ApplyConfiguration<CallItem>(new CallConfiguration())
        .ApplyConfiguration(new MessageThreadConfiguration())
        .ApplyConfiguration(new ThreadParticipantConfiguration())
        .ApplyConfiguration(new MessageConfiguration())
        .ApplyConfiguration(new MessageReceiptConfiguration())
        .ApplyConfiguration<ThreadInvitation>(new ThreadInvitationConfiguration())
        .ApplyConfiguration<ThreadLink>(new ThreadInvitationConfiguration())
        .ApplyConfiguration<ReadingStretch>(new ReadingConfiguration())
        .ApplyConfiguration<ReadingBeat>(new ReadingConfiguration())
        .ApplyConfiguration(new MessageDraftConfiguration());
}
