using AutoMapper;
using PracticeSuite.Coordination.Contracts.Enrollments;

namespace PracticeSuite.Coordination.Enrollments;

internal sealed class EnrollmentMaps : Profile
{
    public EnrollmentMaps() => CreateMap<Enrollment, EnrollmentDto>();
}
