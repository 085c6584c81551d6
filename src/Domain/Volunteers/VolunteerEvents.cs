using CaseManagement.Domain.Common;

namespace CaseManagement.Domain.Volunteers;

public sealed record VolunteerDescribed(Guid TeamId) : DomainEvent;

public sealed record VolunteerActivityChanged(bool Active) : DomainEvent;

public sealed record VolunteerVetted([property: Personal] DbsLevel Level, [property: Personal] DateOnly CheckedOn, [property: Personal] DateOnly RenewalDueOn) : DomainEvent;

public sealed record VolunteerTrained(string Training, DateOnly DoneOn, DateOnly? ExpiresOn) : DomainEvent;

public sealed record VolunteerSupervisionBooked(DateOnly On) : DomainEvent;

public sealed record VolunteerSupervisionHeld(DateOnly On, [property: Personal] string Note) : DomainEvent;

public sealed record VolunteerPapersChecked(DateOnly? AgreementSignedOn, DateOnly? ReferencesCheckedOn) : DomainEvent;

public sealed record VolunteerHoursLogged(DateOnly On, int Minutes, string Kind) : DomainEvent;

public sealed record VolunteerHoursStruckOut([property: Personal] string Reason) : DomainEvent;

public sealed record CaseLent(Guid CaseId, Guid UserId, DateOnly UntilOn, [property: Personal] string Task) : DomainEvent;

/// <param name="Note">Why, where somebody said so.</param>
public sealed record CaseLoanEnded(Guid CaseId, Guid UserId, LoanEnd Why, [property: Personal] string? Note) : DomainEvent;

public sealed record NoteSharedWithVolunteer(Guid CaseId, Guid UserId, Guid EntryId) : DomainEvent;

public sealed record ItemHandedToVolunteer(Guid CaseId, Guid UserId, string ItemCode) : DomainEvent;
