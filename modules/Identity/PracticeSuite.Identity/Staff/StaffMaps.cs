using AutoMapper;
using PracticeSuite.Identity.Contracts.Staff;

namespace PracticeSuite.Identity.Staff;

internal sealed class StaffMaps : Profile
{
    public StaffMaps() => CreateMap<StaffRecord, StaffDto>();
}
