/**
 * Six jobs by hand, in the `.sm` form: 2 and 3 and 4 wait for nothing, 5 waits for 2 and 3. One worker and two
 * benches. Job 2 and job 3 both need the worker, so the critical path of 7 cannot be kept; 9 can.
 */
export const SMALL_PROJECT = `************************************************************************
projects                      :  1
jobs (incl. supersource/sink ):  6
horizon                       :  14
RESOURCES
  - renewable                 :  2   R
  - nonrenewable              :  0   N
  - doubly constrained        :  0   D
************************************************************************
PRECEDENCE RELATIONS:
jobnr.    #modes  #successors   successors
   1        1          3           2   3   4
   2        1          1           5
   3        1          1           5
   4        1          1           6
   5        1          1           6
   6        1          0
************************************************************************
REQUESTS/DURATIONS:
jobnr. mode duration  R 1  R 2
------------------------------------------------------------------------
  1      1     0       0    0
  2      1     3       1    0
  3      1     2       1    1
  4      1     5       0    1
  5      1     4       0    1
  6      1     0       0    0
************************************************************************
RESOURCEAVAILABILITIES:
  R 1  R 2
    1    2
************************************************************************
`;
