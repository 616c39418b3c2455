import type { SchemaElement } from 'hyparquet';
import type { Ride } from './ride.ts';

/**
 * The columns of the yellow taxi records that New York's Taxi and Limousine Commission
 * published for January 2023: their names, their order, and how the file stores them. In a
 * month that begins at `begin`, in milliseconds since 1970.
 */
export function columnsOf(begin: number): RideColumn[] {
  const time = (seconds: number) => BigInt(begin + 1_000 * seconds) * 1_000n;
  return [
    whole('VendorID', ({ vendor }) => vendor),
    { element: { ...TIME, name: 'tpep_pickup_datetime' }, of: ({ start }) => time(start) },
    { element: { ...TIME, name: 'tpep_dropoff_datetime' }, of: ({ end }) => time(end) },
    number('passenger_count', ({ isKnown, passengers }) => (isKnown ? passengers : null)),
    number('trip_distance', ({ miles }) => miles),
    number('RatecodeID', ({ isKnown, rate }) => (isKnown ? rate : null)),
    {
      element: { ...TEXT, name: 'store_and_fwd_flag' },
      of: ({ isKnown, isStored }) => (isKnown ? (isStored ? 'Y' : 'N') : null),
    },
    whole('PULocationID', ({ from }) => from.number),
    whole('DOLocationID', ({ to }) => to.number),
    whole('payment_type', ({ payment }) => payment),
    dollars('fare_amount', ({ fare }) => fare),
    dollars('extra', ({ extra }) => extra),
    dollars('mta_tax', ({ tax }) => tax),
    dollars('tip_amount', ({ tip }) => tip),
    dollars('tolls_amount', ({ tolls }) => tolls),
    dollars('improvement_surcharge', ({ improvement }) => improvement),
    dollars('total_amount', ({ total }) => total),
    dollars('congestion_surcharge', ({ isKnown, congestion }) => (isKnown ? congestion : null)),
    dollars('airport_fee', ({ isKnown, airport }) => (isKnown ? airport : null)),
  ];
}

function whole(name: string, of: (ride: Ride) => number): RideColumn {
  return { element: { ...MAYBE, name, type: 'INT64' }, of: (ride) => BigInt(of(ride)) };
}

function number(name: string, of: RideColumn['of']): RideColumn {
  return { element: { ...MAYBE, name, type: 'DOUBLE' }, of };
}

/** A hundredth of a whole number is the same double everywhere. */
function dollars(name: string, cents: (ride: Ride) => number | null): RideColumn {
  return number(name, (ride) => {
    const known = cents(ride);
    return known === null ? null : known / 100;
  });
}

/** So are all columns that Arrow writes, whether or not anything is missing. */
const MAYBE = { repetition_type: 'OPTIONAL' } as const;
const TIME = {
  ...MAYBE,
  type: 'INT64',
  converted_type: 'TIMESTAMP_MICROS',
  logical_type: { type: 'TIMESTAMP', isAdjustedToUTC: false, unit: 'MICROS' },
} as const;
const TEXT = {
  ...MAYBE,
  type: 'BYTE_ARRAY',
  converted_type: 'UTF8',
  logical_type: { type: 'STRING' },
} as const;

export interface RideColumn {
  element: SchemaElement;
  of(ride: Ride): number | bigint | string | null;
}
